// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>

namespace chancery {

// Printed sheets depend on these lists: never change, add or reorder a word. No two of the 512 begin with the same
// four letters.

//! Words at the 1st, 3rd, 5th ... place of a recovery sheet, by the value of the byte.
constexpr std::array<const char *, 256> recoveryWordsOdd = {
    "abacus",  "adapt",    "afford",   "alcove",  "amber",    "ankle",   "april",   "arctic",   "artist",
    "atlas",   "author",   "avocado",  "azure",   "banana",   "battery", "beehive", "bicycle",  "biscuit",
    "blossom", "bonfire",  "bracket",  "bronze",  "bucket",   "bumper",  "butter",  "cadence",  "canoe",
    "carbon",  "caution",  "cement",   "chapter", "chorus",   "citrus",  "clay",    "cloud",    "coconut",
    "concert", "courier",  "credit",   "crystal", "cushion",  "cypress", "dairy",   "daybreak", "deer",
    "desert",  "diary",    "diploma",  "donkey",  "drift",    "dungeon", "dynamo",  "easel",    "edge",
    "elbow",   "elephant", "empire",   "enigma",  "epoch",    "escort",  "ether",   "exhibit",  "extra",
    "family",  "father",   "fennel",   "fiction", "filter",   "flag",    "flower",  "forest",   "foxglove",
    "friend",  "funnel",   "gallery",  "gate",    "gentle",   "giant",   "glass",   "goblet",   "gospel",
    "grey",    "guard",    "gumboot",  "habitat", "hamster",  "haven",   "helmet",  "hickory",  "hinge",
    "holiday", "hotel",    "hundred",  "husky",   "ibex",     "idol",    "import",  "inkwell",  "iron",
    "item",    "january",  "jersey",   "jockey",  "joyful",   "juggle",  "jungle",  "justice",  "kayak",
    "kernel",  "keyboard", "kindle",   "kite",    "knee",     "label",   "lambda",  "lantern",  "laundry",
    "leaf",    "lemon",    "letter",   "lichen",  "limit",    "lizard",  "locket",  "loom",     "luggage",
    "lunch",   "machine",  "mallet",   "maple",   "match",    "meadow",  "mentor",  "micro",    "mineral",
    "mobile",  "monday",   "moral",    "motor",   "mural",    "mustard", "narrow",  "navy",     "nephew",
    "neutral", "nine",     "notebook", "number",  "nylon",    "object",  "odyssey", "omega",    "opera",
    "orbit",   "osprey",   "oval",     "oyster",  "pagoda",   "pancake", "parade",  "patrol",   "pebble",
    "pepper",  "pharaoh",  "picnic",   "pioneer", "plaster",  "poem",    "poplar",  "potato",   "primrose",
    "pudding", "puppet",   "pyramid",  "quantum", "quest",    "quiz",    "raft",    "ranger",   "reader",
    "record",  "relay",    "rescue",   "rhyme",   "ridge",    "roast",   "rodeo",   "rose",     "royal",
    "rudder",  "rural",    "saddle",   "salmon",  "sardine",  "scarf",   "screen",  "secret",   "selfie",
    "settler", "shield",   "shuttle",  "simple",  "sister",   "sleigh",  "smoke",   "soccer",   "solar",
    "soup",    "spoon",    "steel",    "studio",  "suitcase", "surf",    "sweater", "system",   "talent",
    "target",  "teacher",  "tennis",   "theatre", "thunder",  "timber",  "tobacco", "tongue",   "tortoise",
    "trellis", "tuesday",  "tunnel",   "twelve",  "typist",   "uncle",   "unit",    "urban",    "utensil",
    "vapour",  "velvet",   "verse",    "video",   "virtue",   "vocal",   "voyage",  "waiter",   "wardrobe",
    "wave",    "weekend",  "wheat",    "wicket",  "window",   "wolf",    "wreath",  "yacht",    "year",
    "yodel",   "yoyo",     "zephyr",   "zipper",
};

//! Words at the 2nd, 4th, 6th ... place.
constexpr std::array<const char *, 256> recoveryWordsEven = {
    "acorn",   "advice",   "airport",  "almond",   "anchor",   "antenna",  "arcade",   "armour",   "ashore",
    "auburn",  "avenue",   "awning",   "balcony",  "basket",   "beaver",   "bench",    "billion",  "blanket",
    "board",   "bottle",   "bread",    "bubble",   "buffalo",  "burrow",   "cabbage",  "canal",    "captain",
    "castle",  "cedar",    "cereal",   "chess",    "cinema",   "clarinet", "cliff",    "coach",    "colour",
    "coral",   "cradle",   "cricket",  "cupboard", "cycle",    "dagger",   "damson",   "decade",   "denim",
    "diagram", "digital",  "dolphin",  "dragon",   "drum",     "dusk",     "early",    "echo",     "effort",
    "elder",   "ember",    "energy",   "entry",    "ermine",   "estate",   "exact",    "expert",   "factory",
    "farmer",  "february", "ferry",    "field",    "firefly",  "fleece",   "focus",    "fountain", "freight",
    "fruit",   "future",   "garden",   "gecko",    "geyser",   "giraffe",  "globe",    "gondola",  "grass",
    "grocer",  "guitar",   "gymnast",  "halibut",  "harvest",  "heather",  "herald",   "hiking",   "hobby",
    "horizon", "hubcap",   "hurdle",   "hydrant",  "icicle",   "image",    "index",    "invent",   "island",
    "jacket",  "javelin",  "jewel",    "joiner",   "jubilee",  "july",     "jupiter",  "kangaroo", "kelp",
    "kettle",  "kilo",     "kiosk",    "kiwi",     "knot",     "ladder",   "lamp",     "lasso",    "lavender",
    "lecture", "leopard",  "library",  "light",    "lion",     "lobby",    "london",   "lounge",   "lumber",
    "luxury",  "mahogany", "mandolin", "market",   "mayor",    "melody",   "meteor",   "migrant",  "mirror",
    "module",  "monkey",   "mosaic",   "muffin",   "museum",   "mystery",  "nature",   "needle",   "nettle",
    "night",   "noodle",   "novel",    "nurse",    "oasis",    "ocean",    "ogre",     "onyx",     "orange",
    "organ",   "otter",    "owlet",    "package",  "palace",   "panther",  "passage",  "peach",    "pelican",
    "petal",   "phrase",   "pillow",   "pizza",    "plum",     "polar",    "postcard", "prairie",  "proud",
    "pulley",  "puzzle",   "quail",    "quarry",   "quiet",    "rabbit",   "rainbow",  "rattle",   "recipe",
    "referee", "report",   "review",   "ribbon",   "ripple",   "robin",    "romance",  "round",    "ruby",
    "rumba",   "sable",    "sailor",   "sandal",   "sauce",    "science",  "season",   "sedan",    "sequel",
    "shadow",  "shoe",     "signal",   "siphon",   "skill",    "slow",     "snow",     "soda",     "sorbet",
    "spade",   "square",   "stone",    "subway",   "sunday",   "sushi",    "symbol",   "tadpole",  "tango",
    "tavern",  "tempo",    "textile",  "thorn",    "tide",     "titan",    "token",    "topaz",    "tower",
    "trout",   "tulip",    "turtle",   "twist",    "ultimate", "unicorn",  "upland",   "useful",   "valley",
    "vault",   "venture",  "viaduct",  "vinegar",  "vital",    "volume",   "waffle",   "waltz",    "wasp",
    "weather", "western",  "whisper",  "wild",     "wisdom",   "wood",     "wrist",    "yarn",     "yellow",
    "yoghurt", "zebra",    "zigzag",   "zone",
};

} // namespace chancery
