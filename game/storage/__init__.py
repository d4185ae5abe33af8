"""What is kept: scores with their whole rounds, the history of questions, the settings."""
