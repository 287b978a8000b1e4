"""What goes into the core and what does not, as tables with their reasons. ``maju.spec`` and ``core.py`` read them."""

from typing import Final

LEFT_OUT: Final = {
    # The encoder that ships needs none of these; large ones come with a pack (docs/packs.md)
    "sentence-transformers": (
        *("torch", "transformers", "scikit-learn", "scipy", "narwhals", "sympy", "networkx", "mpmath", "setuptools"),
        *("typer", "annotated-doc", "rich", "markdown-it-py", "mdurl", "pygments", "shellingham"),
        *("pydantic", "pydantic-core", "annotated-types", "typing-inspection"),
    ),
    # mediapipe draws landmarks with it when asked, which nobody does (engines/face_child.py goes without)
    "matplotlib": ("contourpy", "cycler", "fonttools", "kiwisolver", "pyparsing"),
}
"""Distributions of requirements.txt that the core goes without, each with those that it alone brings."""

REPLACED: Final = {"opencv-contrib-python": "opencv-python-headless"}
"""The same cv2 of the same version without the windows of OpenCV, which bring a second Qt (5) that nobody opens, and without its
extra modules: the program reads a camera and paints, and mediapipe paints."""

NO_MODULES: Final = (
    # parts of what is left out, and what libraries try to import and can do without
    *("sentence_transformers", "torch", "transformers", "sklearn", "scipy", "narwhals", "sympy", "networkx", "mpmath"),
    *("matplotlib", "fontTools", "pandas", "IPython", "pytest", "hypothesis", "pkg_resources", "setuptools", "pip"),
    # windows of another kind, and how to teach and test Python
    *("tkinter", "_tkinter", "turtle", "turtledemo", "idlelib", "lib2to3", "ensurepip", "test", "pydoc_data"),
    # parts of Qt that no window of the program opens
    *("PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtQuick3D", "PySide6.QtQuickWidgets", "PySide6.QtQuickControls2"),
    *("PySide6.QtWebEngineCore", "PySide6.QtWebChannel", "PySide6.Qt3DCore", "PySide6.QtCharts", "PySide6.QtDesigner"),
    # the server of llama-cpp-python, and the second way down from a hub that nothing is fetched from
    *("llama_cpp.server", "hf_xet"),
    # its few lines have no licence; engines/tts_espeak.py finds the library beside them without
    "espeakng_loader",
)
"""Modules that must not slip in, whoever names them."""

NO_HOOKS: Final = (
    "pyi_rth_nltk",  # imports NLTK, with regex and numpy, to tell it of data that nobody reads
    "pyi_rth_pyside6",  # imports Qt; PySide6's wheels find their parts themselves, and the plugins hooks/start.py names
)
"""What PyInstaller would run at the start of every process, each child included, and is not needed: half a second each."""

WITH_FILES: Final = (
    "espeakng_loader",  # the library and its voices
    "faster_whisper",  # the model that finds speech
    "kiwipiepy",
    "kiwipiepy_model",
    "llama_cpp",  # libraries that ctypes opens
    "mediapipe",  # the library that ctypes opens, schemas
    "piper",  # espeak-ng's data in Piper's own build
    "supertonic",
    "docx",  # the empty document it begins with
    "ctranslate2",
)
"""Packages whose files beside the modules are read at run time."""

BY_NAME: Final = (
    "keyring.backends",  # chosen by what the system offers
)
"""Packages whose modules are asked for by a name made at run time."""

DATA: Final = {
    "assets": "assets",
    "data/comparing": "data/comparing",
    "data/index": "data/index",
    "data/occupations": "data/occupations",
    "data/postings": "data/postings",
    "data/questions": "data/questions",
    "data/skills.jsonl": "data",
    "models/encoder-ko": "models/encoder-ko",
    "models/labels-ko": "models/labels-ko",
    "models/manifest.toml": "models",
    "tests/fixtures/models/whisper-rehearsal": "tests/fixtures/models/whisper-rehearsal",
    "tests/fixtures/rehearsal_sentences.toml": "tests/fixtures",
}
"""Files and folders of this repository that the program reads, and the folder inside where they go (``maju.paths``)."""

NO_FILES: Final = (
    # Qt: other screens than X11 and Wayland (and the one without a screen), QML, what GTK and NetworkManager would be asked for
    r"PySide6/Qt/(qml|translations/(?!qtbase_(ko|en)\.qm))",
    r"PySide6/Qt/plugins/(sqldrivers|qmltooling|generic|egldeviceintegrations|networkinformation|platformthemes/libqgtk3)",
    r"PySide6/Qt/plugins/(platforms/libq(eglfs|linuxfb|minimal|vkkhr|vnc)|imageformats/libq(pdf|icns|tga|wbmp|tiff))",
    r"PySide6/Qt/plugins/(platforminputcontexts/libqtvirtualkeyboard|texttospeech/libqtexttospeech_mock)",
    r"(^|/)(lib)?Qt6(Qml|Quick|Pdf|VirtualKeyboard|Sql|WebEngine|3D|Labs)",
    # what Piper puts vowels into Hebrew and Arabic with
    r"piper/(hebrew|tashkeel)/.*\.onnx$",
    # espeak-ng's rules of other languages than Korean and those whose letters stand in Korean texts; three copies of one library
    r"espeak-ng-data/(?!ko|en|ja|cmn)\w+_dict$",
    r"espeak-ng-data/(voices/(mb|!v)|lang/(?!zle|gmw|ko|jpx|sit))",
    r"espeakng_loader/libespeak-ng\.so\.",
    # third copies of llama.cpp's libraries, and what its own programs share
    r"llama_cpp/lib/libllama-common",
    r"llama_cpp/lib/lib[\w-]+\.so\.\d+\.\d",
    # tests of libraries; their headers and types
    r"(^|/)tests?/",
    r"\.(pyi|pxd|pyx|h|hpp|c|cpp|cmake)$",
)
"""Places inside that hooks fill and the program does not open, as patterns."""

FROM_THE_SYSTEM: Final = (
    # Older than what the graphics driver of a newer system was built with, they would keep it from loading
    *("libstdc++.so.6", "libgcc_s.so.1"),
    # They read files of the system, made for its own version of them: sound plugins, fonts, keyboards
    *("libasound.so.2", "libfontconfig.so.1", "libfreetype.so.6", "libX11.so.6", "libX11-xcb.so.1"),
)
"""Libraries of Linux that are not carried, because each desktop has them and a second one would do harm."""

OPENED_BY_NAME: Final = ("libportaudio.so.2",)  # by sounddevice, whose wheels for the other systems carry it
"""Libraries of Linux that are carried although no file says that it needs them."""

FONTS: Final = ("NanumGothic.ttf", "NanumGothicBold.ttf")
"""Korean letters for a Linux that has none (OFL-1.1): files of Debian's package fonts-nanum, put below ``assets/fonts``."""
FONTS_FROM: Final = "/usr/share/fonts/truetype/nanum"
