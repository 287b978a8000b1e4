"""The window: Qt Widgets over the services. The only room that knows PySide6."""
