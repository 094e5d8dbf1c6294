#!/usr/bin/env node
// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes parts.json, the parts of states that are jurisdictions of their own, out of Natural Earth 1:10m (admin 1), and
// cut along the outlines of basemap.json. Run by hand after prepare-basemap.mjs, or when a part is to be added; the
// build reads the committed result only.
//
//     resources/map/prepare-parts.mjs [FOLDER]      # FOLDER: where packages may be unpacked (else temporary)
//
// Network: npm fetches the three packages named below, with these versions; apt-get fetches Debian's qgis-common, which
// has the provinces of Natural Earth as a GeoPackage and is unpacked, not installed.

import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = { mapshaper: '0.7.70', polylabel: '2.1.0', 'topojson-client': '3.1.0' };
const here = dirname(fileURLToPath(import.meta.url));
const output = join(here, 'parts.json');
const sliver = 'sliver';

// Codes of ISO 3166-2 (England with Wales: a code in use, for one legal jurisdiction). The Brčko District is drawn
// apart: it belongs to both entities and is governed by neither.
const codeOf = `
    code = gu_a3 === 'NIR' ? 'GB-NIR'
        : gu_a3 === 'SCT' ? 'GB-SCT'
        : gu_a3 === 'ENG' || gu_a3 === 'WLS' ? 'GB-EAW'
        : name === 'Brčko Distrikt' ? 'BA-BRC'
        : gu_a3 === 'BIS' ? 'BA-SRP'
        : gu_a3 === 'BHF' ? 'BA-BIH' : '';
`;

// Where a label sits better than at the pole of inaccessibility of the largest part.
const labelPoints = { 'BA-SRP': [17.2, 44.85], 'GB-EAW': [-1.4, 52.4] };

function install(folder) {
    if (!existsSync(join(folder, 'package.json')))
        writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
    const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...wanted], { cwd: folder, stdio: 'inherit' });
}

function provinces(folder) {
    const isPackage = name => name.startsWith('qgis-common_') && name.endsWith('.deb');
    if (!readdirSync(folder).some(isPackage))
        execFileSync('apt-get', ['download', 'qgis-common'], { cwd: folder, stdio: 'inherit' });
    const name = readdirSync(folder).find(isPackage);
    execFileSync('dpkg-deb', ['-x', name, 'qgis'], { cwd: folder });
    return { file: join(folder, 'qgis/usr/share/qgis/resources/data/world_map.gpkg'), version: name.split('_')[1] };
}

function mapshaper(folder, ...args) {
    execFileSync(join(folder, 'node_modules/.bin/mapshaper'), args, { cwd: folder, stdio: 'inherit' });
}

// The outline of the state comes from the basemap, the lines within it from the provinces. What lies between the two
// coasts is without a part: it is given to the part that it touches most.
function overlay(folder, source) {
    mapshaper(folder, '-i', source, 'layers=states_provinces', '-each', codeOf.replace(/\s+/g, ' '),
        '-filter', "code !== ''", '-dissolve', 'code', '-rename-fields', 'part=code', '-o', 'provinces.json');
    mapshaper(folder, '-i', join(here, 'basemap.json'), '-filter', "code === 'BA' || code === 'GB'",
        '-filter-fields', 'code', '-o', 'states.json', 'format=geojson');
    mapshaper(folder, '-i', 'states.json', 'provinces.json', 'combine-files',
        '-union', 'target=states,provinces', 'name=parts', '-filter', 'target=parts', 'code != null',
        '-explode', 'target=parts',
        '-each', 'target=parts', `part = part && part.startsWith(code) ? part : '${sliver}'`,
        '-o', 'target=parts', 'pieces.json', 'format=topojson', 'no-quantization');
    return JSON.parse(readFileSync(join(folder, 'pieces.json')));
}

const arcsOf = geometry => geometry.arcs.flat(3).map(arc => (arc < 0 ? ~arc : arc));

function lengthOf(arc) {
    return arc.reduce((sum, p, i) => (i === 0 ? 0 : sum + Math.hypot(p[0] - arc[i - 1][0], p[1] - arc[i - 1][1])), 0);
}

function middle(topology, geometry) {
    const points = arcsOf(geometry).flatMap(arc => topology.arcs[arc]);
    return [0, 1].map(axis => points.reduce((sum, p) => sum + p[axis], 0) / points.length);
}

function nearestPart(topology, pieces, piece) {
    const [x, y] = middle(topology, piece);
    let best = { distance: Infinity, part: sliver };
    for (const other of pieces.filter(each => each.properties.part !== sliver
        && each.properties.code === piece.properties.code)) {
        for (const arc of arcsOf(other)) {
            for (const point of topology.arcs[arc]) {
                const distance = Math.hypot((point[0] - x) * 0.65, point[1] - y);
                if (distance < best.distance)
                    best = { distance, part: other.properties.part };
            }
        }
    }
    return best.part;
}

function settleSlivers(topology) {
    const pieces = topology.objects.parts.geometries;
    for (let changed = true; changed;) {
        changed = false;
        const sides = new Map();
        for (const piece of pieces.filter(each => each.properties.part !== sliver)) {
            for (const arc of arcsOf(piece))
                sides.set(arc, [...(sides.get(arc) ?? []), piece.properties.part]);
        }
        for (const piece of pieces.filter(each => each.properties.part === sliver)) {
            const shared = {};
            for (const arc of arcsOf(piece)) {
                for (const part of sides.get(arc) ?? []) {
                    if (part.startsWith(piece.properties.code))
                        shared[part] = (shared[part] ?? 0) + lengthOf(topology.arcs[arc]);
                }
            }
            const [best] = Object.entries(shared).sort((a, b) => b[1] - a[1]);
            if (best) {
                piece.properties.part = best[0];
                changed = true;
            }
        }
    }
    for (const piece of pieces.filter(each => each.properties.part === sliver))
        piece.properties.part = nearestPart(topology, pieces, piece); // an island of its own
}

function labelPoint(polygons, polylabel) {
    const area = ring => ring.reduce((sum, p, i) => {
        const q = ring[(i + 1) % ring.length];
        return sum + (p[0] * q[1] - q[0] * p[1]) / 2;
    }, 0);
    const stretch = Math.cos(polygons[0][0][0][1] * Math.PI / 180);
    const flat = polygons.map(rings => rings.map(ring => ring.map(([x, y]) => [x * stretch, y])));
    const largest = flat.reduce((a, b) => (Math.abs(area(a[0])) > Math.abs(area(b[0])) ? a : b));
    const [x, y] = polylabel(largest, 0.002);
    return [x / stretch, y];
}

// One arc or one part a line: differences stay readable.
function write(topology, version) {
    const line = value => JSON.stringify(value);
    const geometries = topology.objects.parts.geometries;
    const text = [
        '{"type":"Topology",',
        `"source":"Natural Earth 1:10m, admin 1, 4.1.0 (public domain), Debian qgis-common ${version}",`,
        `"transform":${line(topology.transform)},`,
        '"objects":{"parts":{"type":"GeometryCollection","geometries":[',
        geometries.map(line).join(',\n'),
        ']}},',
        '"arcs":[',
        topology.arcs.map(line).join(',\n'),
        ']}',
        '',
    ].join('\n');
    writeFileSync(output, text);
    console.log(`${output}: ${text.length} bytes, ${geometries.length} parts, ${topology.arcs.length} arcs`);
}

async function main() {
    const given = process.argv[2];
    const folder = given ?? mkdtempSync(join(tmpdir(), 'parts-'));
    mkdirSync(folder, { recursive: true });
    try {
        install(folder);
        const { file, version } = provinces(folder);
        const pieces = overlay(folder, file);
        settleSlivers(pieces);
        writeFileSync(join(folder, 'settled.json'), JSON.stringify(pieces));
        mapshaper(folder, '-i', 'settled.json', '-dissolve', 'part', '-rename-fields', 'code=part',
            '-rename-layers', 'parts', '-o', 'dissolved.json', 'format=topojson', 'quantization=50000');
        const topology = JSON.parse(readFileSync(join(folder, 'dissolved.json')));
        const { feature } = createRequire(join(folder, 'package.json'))('topojson-client');
        const { default: polylabel } = await import(join(folder, 'node_modules/polylabel/polylabel.js'));
        for (const geometry of topology.objects.parts.geometries) {
            const shape = feature(topology, geometry).geometry;
            const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
            const point = labelPoints[geometry.properties.code] ?? labelPoint(polygons, polylabel);
            geometry.properties.label = point.map(v => Math.round(v * 1000) / 1000);
        }
        topology.objects.parts.geometries.sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
        write(topology, version);
    } finally {
        if (!given)
            rmSync(folder, { recursive: true });
    }
}

await main();
