"""What a person is told about an answer in sentences, and how it could be worded: by rules, by a language model, checked for facts."""
