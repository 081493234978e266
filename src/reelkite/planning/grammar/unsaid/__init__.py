"""What a reading leaves unsaid: members of a company, and what an action brings along."""
