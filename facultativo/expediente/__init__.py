"""Where a student's case is: five milestones, the stage, the next step. It owns no fact of another room."""
