"""Judging an answer by rules and by a language model: reading, findings for each criterion, prompts, grammars."""
