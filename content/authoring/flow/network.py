"""The network of the flow models and its sampler (needs Debian's python3-torch, no other package).

A rectified flow: Liu, Gong and Liu, "Flow straight and fast: learning to generate and transfer data with rectified flow" (ICLR 2023);
the same training target as flow matching (Lipman and others, ICLR 2023). A U-Net is given a picture on the straight way from noise
(time 0) to data (time 1) and learns the velocity of that way. Following the velocity from fresh noise makes a new picture.
"""
import math

import torch
import torch.nn as nn
import torch.nn.functional as F

# The picture is cut into 2 x 2 blocks that become channels, so that the network works at half the size.
BLOCK = 2
# Group sizes of the normalisation layers divide every width that is used.
GROUPS = 8


def time_features(time, count):
    """Sines and cosines of the time (shape [n], 0 to 1) at `count` / 2 frequencies: shape [n, count]."""
    rates = torch.exp(torch.arange(count // 2) * (-math.log(1000) / (count // 2)))
    angles = time[:, None] * 100 * rates
    return torch.cat([angles.sin(), angles.cos()], 1)


class Residual(nn.Module):
    """Two convolutions around a shortcut; the time scales and shifts what lies between them. Starts as the shortcut alone."""

    def __init__(self, inputs, outputs, time_width):
        super().__init__()
        self.norm1 = nn.GroupNorm(GROUPS, inputs)
        self.conv1 = nn.Conv2d(inputs, outputs, 3, padding=1)
        self.time = nn.Linear(time_width, outputs * 2)
        self.norm2 = nn.GroupNorm(GROUPS, outputs)
        self.conv2 = nn.Conv2d(outputs, outputs, 3, padding=1)
        self.skip = nn.Conv2d(inputs, outputs, 1) if inputs != outputs else nn.Identity()
        nn.init.zeros_(self.conv2.weight)

    def forward(self, x, time):
        scale, shift = self.time(time)[:, :, None, None].chunk(2, 1)
        h = self.norm2(self.conv1(F.silu(self.norm1(x)))) * (1 + scale) + shift
        return self.skip(x) + self.conv2(F.silu(h))


class Attention(nn.Module):
    """One head over all places of the smallest grid, around a shortcut."""

    def __init__(self, width):
        super().__init__()
        self.norm = nn.GroupNorm(GROUPS, width)
        self.inputs = nn.Conv2d(width, 3 * width, 1)
        self.output = nn.Conv2d(width, width, 1)
        nn.init.zeros_(self.output.weight)

    def forward(self, x):
        n, width, height, length = x.shape
        query, key, value = self.inputs(self.norm(x)).view(n, 3, width, height * length).unbind(1)
        weights = torch.softmax(query.transpose(1, 2) @ key / math.sqrt(width), -1)
        mixed = (weights @ value.transpose(1, 2)).transpose(1, 2)
        return x + self.output(mixed.reshape(n, width, height, length))


class Velocity(nn.Module):
    """U-Net over three grids (side / 2, / 4, / 8) of widths 1, 2 and 4 times `width`. Pictures: [n, channels, side, side], -1 to 1."""

    def __init__(self, channels, width):
        super().__init__()
        time = width * 4
        cells = channels * BLOCK * BLOCK
        self.channels = channels
        self.width = width
        self.time = nn.Sequential(nn.Linear(width, time), nn.SiLU(), nn.Linear(time, time), nn.SiLU())
        self.enter = nn.Conv2d(cells, width, 3, padding=1)
        self.down1 = Residual(width, width, time)
        self.half1 = nn.Conv2d(width, width, 3, 2, 1)
        self.down2a = Residual(width, 2 * width, time)
        self.down2b = Residual(2 * width, 2 * width, time)
        self.half2 = nn.Conv2d(2 * width, 2 * width, 3, 2, 1)
        self.down3 = Residual(2 * width, 4 * width, time)
        self.look1 = Attention(4 * width)
        self.middle = Residual(4 * width, 4 * width, time)
        self.look2 = Attention(4 * width)
        self.up3 = Residual(4 * width, 4 * width, time)
        self.up2a = Residual(6 * width, 2 * width, time)
        self.up2b = Residual(2 * width, 2 * width, time)
        self.up1 = Residual(3 * width, width, time)
        self.leave = nn.Sequential(nn.GroupNorm(GROUPS, width), nn.SiLU(), nn.Conv2d(width, cells, 3, padding=1))

    def forward(self, x, time):
        t = self.time(time_features(time, self.width))
        large = self.down1(self.enter(F.pixel_unshuffle(x, BLOCK)), t)
        half = self.down2b(self.down2a(self.half1(large), t), t)
        small = self.down3(self.half2(half), t)
        small = self.up3(self.look2(self.middle(self.look1(small), t)), t)
        up = self.up2b(self.up2a(torch.cat([F.interpolate(small, scale_factor=2), half], 1), t), t)
        up = self.up1(torch.cat([F.interpolate(up, scale_factor=2), large], 1), t)
        return F.pixel_shuffle(self.leave(up), BLOCK)


@torch.no_grad()
def sample(network, count, side, seed, steps=40):
    """`count` new pictures, [count, channels, side, side], -1 to 1: Heun's method from noise drawn by `seed`, in `steps` steps."""
    noise = torch.Generator().manual_seed(seed)
    x = torch.randn(count, network.channels, side, side, generator=noise)
    times = torch.linspace(0, 1, steps + 1)
    for step in range(steps):
        now, then = times[step].expand(count), times[step + 1].expand(count)
        length = times[step + 1] - times[step]
        velocity = network(x, now)
        if step == steps - 1:
            x = x + length * velocity
        else:
            ahead = network(x + length * velocity, then)
            x = x + length * (velocity + ahead) / 2
    return x.clamp(-1, 1)
