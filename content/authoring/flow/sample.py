"""Draws pictures from the kept states of a flow model, drops those that exist, and lays them out as a sheet of tiles.

  python3 sample.py DOMAIN --cache FOLDER [--count N] [--seed N] [--stage early|middle|late ...]

Writes tiles/DOMAIN-STAGE.png for each stage and tiles/DOMAIN-real.png, N tiles each, sixteen to a row, and tiles/DOMAIN.json: for
each tile what it is (seed and place in the draw, or which original) and how far the nearest original is. The distance is the root mean square of
the differences of all pixels, 0 to 1; a sample nearer to an original than half of the median distance between an original and its own nearest neighbour
counts as that original, and is dropped.
"""
import argparse
import json
import os

import numpy as np
import torch
from PIL import Image

from domains import DOMAINS
from network import Velocity, sample
from weights import load

HERE = os.path.dirname(os.path.abspath(__file__))
STAGES = ("early", "middle", "late")
COLUMNS = 16
BATCH = 48


def distances(pictures, originals, skip_self=False):
    """For each picture (uint8, [n, c, s, s]) the distance to its nearest original, and that one's number."""
    known = originals.reshape(len(originals), -1).astype(np.float32) / 255
    squares = (known**2).sum(1)
    found = []
    for picture in pictures.reshape(len(pictures), -1).astype(np.float32) / 255:
        gaps = squares - 2 * (known @ picture) + (picture**2).sum()
        if skip_self:
            gaps[np.argmin(gaps)] = np.inf
        best = int(np.argmin(gaps))
        found.append((float(np.sqrt(max(0.0, gaps[best]) / len(picture))), best))
    return found


def sheet(pictures, path):
    """Tiles in rows of sixteen, without gaps, as a PNG."""
    n, channels, side, _ = pictures.shape
    rows = -(-n // COLUMNS)
    page = np.full((rows * COLUMNS, channels, side, side), 255, np.uint8)
    page[:n] = pictures
    page = page.reshape(rows, COLUMNS, channels, side, side).transpose(0, 3, 1, 4, 2)
    page = page.reshape(rows * side, COLUMNS * side, channels)
    Image.fromarray(page[..., 0] if channels == 1 else page).save(path, optimize=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("domain", choices=DOMAINS)
    parser.add_argument("--cache", required=True)
    parser.add_argument("--count", type=int, default=192)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--stage", choices=STAGES, nargs="*", default=list(STAGES))
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    os.makedirs(os.path.join(HERE, "tiles"), exist_ok=True)
    originals, names = DOMAINS[options.domain](options.cache, np.random.default_rng(0))
    draw = np.random.default_rng(options.seed)
    chosen = draw.choice(len(originals), options.count, replace=False)
    apart = distances(originals[draw.choice(len(originals), 200, replace=False)], originals, skip_self=True)
    least = float(np.median([gap for gap, _ in apart])) / 2
    about = {"domain": options.domain, "columns": COLUMNS, "side": originals.shape[-1], "leastDistance": round(least, 4), "stages": {}}
    sheet(originals[chosen], os.path.join(HERE, "tiles", f"{options.domain}-real.png"))
    about["stages"]["real"] = {"tiles": [{"original": names[number]} for number in chosen]}
    for stage in options.stage:
        state, facts = load(os.path.join(HERE, "weights", f"{options.domain}-{stage}.safetensors"))
        network = Velocity(int(facts["channels"]), int(facts["width"]))
        network.load_state_dict(state)
        network.eval()
        kept, tiles, seed, dropped = [], [], options.seed, 0
        while len(kept) < options.count:
            drawn = ((sample(network, BATCH, int(facts["side"]), seed) + 1) * 127.5).round().to(torch.uint8).numpy()
            for place, (gap, nearest) in enumerate(distances(drawn, originals)):
                if gap < least:
                    dropped += 1
                elif len(kept) < options.count:
                    kept.append(drawn[place])
                    tiles.append({"seed": seed, "place": place, "distance": round(gap, 4), "nearest": names[nearest]})
            seed += 1
        sheet(np.stack(kept), os.path.join(HERE, "tiles", f"{options.domain}-{stage}.png"))
        about["stages"][stage] = {"step": int(facts["step"]), "dropped": dropped, "tiles": tiles}
        print(options.domain, stage, "step", facts["step"], "dropped", dropped, flush=True)
    with open(os.path.join(HERE, "tiles", f"{options.domain}.json"), "w") as file:
        json.dump(about, file)
        file.write("\n")


main()
