"""Tasks through the queue: dispatch, workflow, worker, reaper, and the child that renders."""
