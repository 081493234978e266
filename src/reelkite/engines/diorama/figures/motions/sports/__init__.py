"""Sports and exercise, standing, gliding and on the mat; and what two people do together."""
