"""Sources: the clips that others grow out of, found, and good enough for it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from reelkite.domain.artifact import Artifact, ArtifactKind
from reelkite.domain.engine import EngineFacts
from reelkite.domain.errors import ArtifactExpired, SourceUnfit, TaskNotFound
from reelkite.domain.request import GenerationRequest, Model, Operation
from reelkite.domain.task import Instant, Task, TaskStatus
from reelkite.production.intake.lineage import earlier_words, out_of_film, out_of_ours
from reelkite.production.intake.orders import Draft, Growth, Order, Piece, SentFilm
from reelkite.production.ports import FilmInspector
from reelkite.storage.archive import Archive
from reelkite.storage.tasks import TaskLedger
from reelkite.storage.uploads import UploadShelf

VERBS: Final = {
    Operation.REMIX: "remixed",
    Operation.EDIT: "edited",
    Operation.EXTENSION: "extended",
}
"""What is done to a clip, in a sentence."""

SHOWN: Final = "video_"
"""What stands before a task's id where clients see it."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Finds clips, and drafts what grows out of them.

    Attributes:
        ledger: Where tasks are kept.
        archive: Where their clips lie.
        shelf: Where lies what they were made of.
        inspect: Reads clips that were sent.
        clock: Tells the time.
        engines: Who will make what grows out of them, by model.
    """

    ledger: TaskLedger
    archive: Archive
    shelf: UploadShelf
    inspect: FilmInspector
    clock: Callable[[], Instant]
    engines: Mapping[Model, EngineFacts]

    def draft(self, order: Order, growth: Growth) -> Draft:
        """Return what ``order`` comes to.

        Raises:
            RequestError: It cannot be done to this clip; ``field`` names what to change.
            TaskNotFound: The key has no such video.
            SourceUnfit: It is not completed, lacks what is needed, or nobody makes its model.
            ArtifactExpired: Its files are gone.
        """
        if growth.film is not None:
            return self._out_of_film(order, growth, growth.film)
        task = self._found(order, growth)
        artifact = self._clip(task, growth)
        request = out_of_ours(
            order, growth, task.request, artifact.sha256, elsewhere=self._is_elsewhere(task, growth)
        )
        pieces = self._inherited(task, request, growth)
        if request.needs_clip:
            path = self.archive.path(artifact.key, ArtifactKind.VIDEO)
            pieces += (Piece(artifact.sha256, "source", "video/mp4", path),)
        return Draft(request, task.model, pieces, (), earlier_words(request), task.id)

    def _is_elsewhere(self, task: Task, growth: Growth) -> bool:
        """Whether the clip is to be gone on with by its pictures: others drew it.

        An engine that cannot do that goes by the plan all the same, although the join may show.
        """
        engine = self.engines.get(task.request.model)
        if engine is None:
            raise SourceUnfit(
                f"This video was made with the model '{task.model}', which this server makes no "
                "more; nothing can grow out of it.",
                field=growth.field,
            )
        if Operation.EXTENSION not in engine.capabilities.uploaded:
            return False
        return (task.engine, task.engine_version) != (engine.name, engine.version)

    def _out_of_film(self, order: Order, growth: Growth, film: SentFilm) -> Draft:
        facts = self.inspect(film.path, field=growth.field)
        request = out_of_film(order, growth, facts, film.sha256)
        piece = Piece(film.sha256, "source", facts.media_type, film.path)
        return Draft(request, order.raw.model, (piece,))

    def _found(self, order: Order, growth: Growth) -> Task:
        unknown = TaskNotFound(f"Video with id '{growth.shown}' not found.", field=growth.field)
        if growth.task_id is None:
            raise unknown
        try:
            return self.ledger.of_key(growth.task_id, order.caller.id)
        except TaskNotFound:
            raise unknown from None

    def _clip(self, task: Task, growth: Growth) -> Artifact:
        """Return the file of the clip, which must be finished and still there."""
        if task.status is not TaskStatus.COMPLETED:
            raise SourceUnfit(
                f"Video '{SHOWN}{task.id}' is {_standing(task.status)}; only a completed video "
                f"can be {VERBS[growth.operation]}.",
                field=growth.field,
            )
        artifact = self.ledger.artifact(task.id, ArtifactKind.VIDEO)
        late = task.expires_at is not None and task.expires_at <= self.clock()
        if task.purged or late or artifact is None:
            raise gone(growth)
        return artifact

    def _inherited(
        self, task: Task, request: GenerationRequest, growth: Growth
    ) -> tuple[Piece, ...]:
        """Return picture and characters of the clip, which are those of what grows out of it."""
        wanted = {puppet.sha256 for puppet in request.puppets}
        wanted |= set() if request.reference is None else {request.reference}
        if not wanted:
            return ()
        kept = {upload.sha256: upload for upload in self.shelf.kept_for(task.id)}
        if not wanted <= kept.keys():
            raise gone(growth)
        uploads = [kept[digest] for digest in sorted(wanted)]
        return tuple(
            Piece(str(each.sha256), each.purpose, each.media_type, self.shelf.path(each))
            for each in uploads
        )


def gone(growth: Growth) -> ArtifactExpired:
    """Return the error for a clip whose files are gone."""
    return ArtifactExpired(
        f"Video '{growth.shown}' has expired; its content was removed, so it cannot be "
        f"{VERBS[growth.operation]}.",
        field=growth.field,
    )


def _standing(status: TaskStatus) -> str:
    return {TaskStatus.QUEUED: "still waiting", TaskStatus.IN_PROGRESS: "still in progress"}.get(
        status, "failed"
    )
