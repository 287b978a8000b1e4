"""Practice conversations: model answers on request, changes of them, feedback on typed answers, expected questions."""
