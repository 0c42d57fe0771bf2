"""Weights as safetensors files (format: 8 bytes of header length, a JSON header, the raw numbers; huggingface/safetensors).

Matrices and kernels are kept as one byte a number with one 16-bit scale for each output channel; everything else as 16-bit floats.
"""
import json
import struct

import numpy as np
import torch

KINDS = {"I8": np.int8, "F16": np.float16}


def save(path, state, about):
    """Writes a state dictionary and the strings of `about`."""
    arrays = {}
    for name, tensor in state.items():
        values = tensor.detach().numpy().astype(np.float32)
        if values.ndim < 2:
            arrays[name] = values.astype(np.float16)
            continue
        scale = np.abs(values.reshape(len(values), -1)).max(1) / 127
        scale = np.maximum(scale, 1e-6).astype(np.float16)
        by_channel = scale.astype(np.float32).reshape([-1] + [1] * (values.ndim - 1))
        arrays[name] = np.clip(np.rint(values / by_channel), -127, 127).astype(np.int8)
        arrays[name + ".scale"] = scale
    header, at = {"__metadata__": {key: str(value) for key, value in about.items()}}, 0
    for name, array in arrays.items():
        kind = "I8" if array.dtype == np.int8 else "F16"
        header[name] = {"dtype": kind, "shape": list(array.shape), "data_offsets": [at, at + array.nbytes]}
        at += array.nbytes
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(array.tobytes() for array in arrays.values()))


def load(path):
    """The state dictionary (32-bit floats) and what the file says about itself."""
    with open(path, "rb") as file:
        content = file.read()
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + length])
    about = header.pop("__metadata__")
    raw = {}
    for name, entry in header.items():
        start, end = (8 + length + place for place in entry["data_offsets"])
        values = np.frombuffer(content[start:end], KINDS[entry["dtype"]]).reshape(entry["shape"])
        raw[name] = values.astype(np.float32)
    state = {}
    for name, values in raw.items():
        if name.endswith(".scale"):
            continue
        scale = raw.get(name + ".scale")
        if scale is not None:
            values = values * scale.reshape([-1] + [1] * (values.ndim - 1))
        state[name] = torch.from_numpy(values.copy())
    return state, about
