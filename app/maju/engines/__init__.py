"""One file per runtime, imported when its adapter is built and translated into the words of ``maju.domain``."""
