"""Trains one flow model from scratch and keeps an early, a middle and a late state of it.

  python3 train.py DOMAIN --cache FOLDER [--steps N] [--width N] [--seed N] [--threads N]

DOMAIN is one of domains.py. About 0.4 s a step on one CPU core. Needs Debian's python3-torch with libopenblas0-pthread (without it a
matrix product is 15 times slower), python3-numpy, python3-pil and, for characters, fonts-noto-cjk. Writes weights/DOMAIN-STAGE.safetensors
and curves/DOMAIN.json (loss every 20 steps, running mean) beside this file.
"""
import argparse
import json
import math
import os
import time

import numpy as np
import torch
import torch.nn as nn

from domains import DOMAINS
from network import Velocity
from weights import save

HERE = os.path.dirname(os.path.abspath(__file__))
BATCH = 48
RATE = 2e-3
WARM_UP = 150
DECAY = 0.995
# Shares of all steps at which the averaged weights are kept.
STAGES = {"early": 0.07, "middle": 0.25, "late": 1.0}


def learning_rate(step, steps):
    """Linear warm-up, then half a cosine down to a fiftieth."""
    return RATE * min(1, step / WARM_UP) * (0.5 * (1 + math.cos(math.pi * step / steps)) * 0.98 + 0.02)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("domain", choices=DOMAINS)
    parser.add_argument("--cache", required=True, help="folder for downloaded packages")
    parser.add_argument("--steps", type=int, default=3000)
    parser.add_argument("--width", type=int, default=40)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    pictures, _ = DOMAINS[options.domain](options.cache, np.random.default_rng(options.seed))
    data = torch.from_numpy(np.ascontiguousarray(pictures))
    channels = data.shape[1]
    network, average = Velocity(channels, options.width), Velocity(channels, options.width)
    average.load_state_dict(network.state_dict())
    count = sum(parameter.numel() for parameter in network.parameters())
    print(f"{options.domain}: {tuple(data.shape)}, {count} parameters", flush=True)
    optimiser = torch.optim.AdamW(network.parameters(), RATE, betas=(0.9, 0.99), weight_decay=0.01)
    for folder in ("weights", "curves"):
        os.makedirs(os.path.join(HERE, folder), exist_ok=True)
    keep = {max(1, round(share * options.steps)): stage for stage, share in STAGES.items()}
    curve, running, start = [], None, time.time()
    for step in range(1, options.steps + 1):
        for group in optimiser.param_groups:
            group["lr"] = learning_rate(step, options.steps)
        picture = data[torch.randint(0, len(data), (BATCH,))].float() / 127.5 - 1
        noise = torch.randn_like(picture)
        # Times in the middle are the hardest and are drawn more often (logit-normal).
        moment = torch.sigmoid(torch.randn(BATCH))
        share = moment[:, None, None, None]
        guess = network((1 - share) * noise + share * picture, moment)
        loss = ((guess - (picture - noise)) ** 2).mean()
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimiser.step()
        running = loss.item() if running is None else 0.98 * running + 0.02 * loss.item()
        decay = min(DECAY, step / (step + 10))
        with torch.no_grad():
            for mean, value in zip(average.parameters(), network.parameters()):
                mean.lerp_(value, 1 - decay)
        if step % 20 == 0:
            curve.append([step, round(running, 4)])
        if step % 200 == 0:
            print(step, f"{time.time() - start:.0f} s, loss {running:.4f}", flush=True)
        if step in keep:
            about = {"domain": options.domain, "stage": keep[step], "step": step, "steps": options.steps, "seed": options.seed,
                     "width": options.width, "channels": channels, "side": data.shape[-1], "licence": "CC BY 4.0"}
            save(os.path.join(HERE, "weights", f"{options.domain}-{keep[step]}.safetensors"), average.state_dict(), about)
            print(step, "kept as", keep[step], flush=True)
    with open(os.path.join(HERE, "curves", f"{options.domain}.json"), "w") as file:
        json.dump({"domain": options.domain, "parameters": count, "examples": len(data), "batch": BATCH, "seed": options.seed,
                   "seconds": round(time.time() - start), "loss": curve}, file)
        file.write("\n")


main()
