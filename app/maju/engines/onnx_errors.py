"""What onnxruntime and the packages over it raise for files that are no network, or not the one they expect."""


def unreadable_network() -> tuple[type[Exception], ...]:
    """Exception types for an ``except``; imports onnxruntime, whose errors have no base of their own."""
    from onnxruntime.capi import onnxruntime_pybind11_state as onnx

    own = (onnx.Fail, onnx.InvalidArgument, onnx.InvalidGraph, onnx.InvalidProtobuf, onnx.NoSuchFile)
    return (*own, onnx.NotImplemented, onnx.RuntimeException, OSError, ValueError, LookupError)
