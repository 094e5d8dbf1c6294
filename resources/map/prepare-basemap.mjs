#!/usr/bin/env node
// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes basemap.json, the outlines that the map is drawn from, out of Natural Earth 1:10m. Run by
// hand when the outlines are to change; the build reads the committed result only.
//
//     resources/map/prepare-basemap.mjs [FOLDER]      # FOLDER: where npm may install (else temporary)
//
// Network: npm fetches the three packages named below, with these versions.

import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packages = { 'world-atlas': '2.0.2', mapshaper: '0.7.70', polylabel: '2.1.0', 'topojson-client': '3.1.0' };
const output = join(dirname(fileURLToPath(import.meta.url)), 'basemap.json');

// Lambert azimuthal equal-area centred on 44 N 20 E, and the rectangle (metres) that is kept. The
// rectangle is wider than any view, so that the map has no edge on the screen.
const projection = '+proj=laea +lat_0=44 +lon_0=20 +datum=WGS84 +units=m';
const extent = [-4600e3, -2700e3, 4600e3, 4400e3];

// Jurisdictions that the map speaks of, by the numeric ISO 3166-1 code of world-atlas.
const jurisdictions = {
    '008': 'AL', '020': 'AD', '051': 'AM', '040': 'AT', '031': 'AZ', '112': 'BY', '056': 'BE', '070': 'BA',
    '100': 'BG', '191': 'HR', '196': 'CY', '203': 'CZ', '208': 'DK', '233': 'EE', '246': 'FI', '250': 'FR',
    '268': 'GE', '276': 'DE', '300': 'GR', '348': 'HU', '352': 'IS', '372': 'IE', '380': 'IT', '428': 'LV',
    '438': 'LI', '440': 'LT', '442': 'LU', '470': 'MT', '498': 'MD', '492': 'MC', '499': 'ME', '528': 'NL',
    '807': 'MK', '578': 'NO', '616': 'PL', '620': 'PT', '642': 'RO', '643': 'RU', '674': 'SM', '688': 'RS',
    '703': 'SK', '705': 'SI', '724': 'ES', '752': 'SE', '756': 'CH', '792': 'TR', '804': 'UA', '826': 'GB',
    '336': 'VA', '234': 'FO', '292': 'GI', '831': 'GG', '832': 'JE', '833': 'IM',
};

// Land around them, drawn without label and colour.
const surroundings = {
    '012': 'DZ', '818': 'EG', '434': 'LY', '504': 'MA', '788': 'TN', '376': 'IL', '275': 'PS', '400': 'JO',
    '422': 'LB', '760': 'SY', '368': 'IQ', '364': 'IR', '398': 'KZ', '860': 'UZ', '795': 'TM', '682': 'SA',
    '414': 'KW', '304': 'GL', '004': 'AF', '762': 'TJ', '417': 'KG', '586': 'PK', '784': 'AE', '634': 'QA',
    '048': 'BH', '512': 'OM', '732': 'EH', '478': 'MR', '466': 'ML', '562': 'NE', '148': 'TD', '729': 'SD',
    '124': 'CA', '356': 'IN', '156': 'CN', '132': 'CV', '887': 'YE', '232': 'ER', '231': 'ET', '686': 'SN',
    '496': 'MN', '854': 'BF', '566': 'NG', '120': 'CM', '140': 'CF', '728': 'SS', '262': 'DJ', '706': 'SO',
};

// Where a label sits better than at the pole of inaccessibility of the largest part.
const labelPoints = {
    HR: [16.35, 45.55], NO: [9.2, 61.0], SE: [15.2, 59.6], FI: [26.3, 63.0], GR: [21.9, 39.55], AZ: [47.6, 40.4],
    RU: [43.5, 57.0], IT: [12.3, 42.9], DK: [9.2, 56.0], PT: [-8.1, 39.7], GB: [-1.4, 52.7], FR: [2.5, 46.7],
    MD: [28.6, 47.2], TR: [33.5, 39.1], NL: [5.7, 52.2], GE: [43.3, 42.1], EE: [25.8, 58.75], UA: [31.3, 49.2],
    CY: [33.15, 34.98], DE: [10.2, 51.1], ES: [-3.6, 40.0], AT: [14.6, 47.45], BY: [28.0, 53.4], AL: [20.05, 41.1],
    RO: [25.0, 45.9], BG: [25.2, 42.75], RS: [20.8, 44.1],
};

// Natural Earth follows de facto control; here the shapes follow the States as recognised by the
// United Nations, with Kosovo as a jurisdiction of its own. The two British base areas and the
// buffer zone have no code of their own and are too small for this scale: drawn within Cyprus.
const codeOf = `
    var small = this.bounds;
    var crimea = FID === '643' && small[0] > 32 && small[2] < 36.8 && small[1] > 44 && small[3] < 46.4;
    code = crimea ? 'UA'
        : name === 'Kosovo' ? 'XK'
        : ['N. Cyprus', 'Cyprus U.N. Buffer Zone', 'Dhekelia', 'Akrotiri'].includes(name) ? 'CY'
        : name === 'Åland' ? 'FI'
        : name === 'Baikonur' ? 'KZ'
        : name === 'Somaliland' ? 'SO'
        : jurisdictions[FID] || surroundings[FID] || '';
    covered = Object.values(jurisdictions).includes(code) || code === 'XK';
`;

function install(folder) {
    if (!existsSync(join(folder, 'package.json')))
        writeFileSync(join(folder, 'package.json'), '{"private": true}\n');
    const wanted = Object.entries(packages).map(([name, version]) => `${name}@${version}`);
    execFileSync('npm', ['install', '--no-audit', '--no-fund', ...wanted], { cwd: folder, stdio: 'inherit' });
}

// world-atlas joins Chukotka across the antimeridian, which a clip on the plane would tear: it goes on beyond 180 E.
function unwrapRussia(source, target) {
    const topology = JSON.parse(readFileSync(source));
    const russia = topology.objects.countries.geometries.find(geometry => geometry.id === '643');
    const turn = Math.round(360 / topology.transform.scale[0]);
    for (const index of new Set(russia.arcs.flat(3).map(arc => (arc < 0 ? ~arc : arc)))) {
        let [x, shiftBefore] = [0, 0];
        for (const step of topology.arcs[index]) {
            x += step[0];
            const shift = topology.transform.translate[0] + x * topology.transform.scale[0] < -100 ? turn : 0;
            step[0] += shift - shiftBefore;
            shiftBefore = shift;
        }
    }
    writeFileSync(target, JSON.stringify(topology));
}

function mapshaper(folder, source, target) {
    const tables = `jurisdictions=${JSON.stringify(jurisdictions)}; surroundings=${JSON.stringify(surroundings)}`;
    execFileSync(join(folder, 'node_modules/.bin/mapshaper'), [
        '-i', source, 'id-field=FID', '-target', 'countries',
        '-clip', 'bbox=-110,0,150,89.9',
        '-proj', projection, 'init=wgs84',
        '-clip', `bbox=${extent.join(',')}`,
        '-proj', 'wgs84',
        '-explode',
        '-define', tables,
        '-each', codeOf.replace(/\s+/g, ' '),
        '-filter', "code !== ''",
        '-dissolve', 'code', 'copy-fields=covered',
        '-proj', projection,
        // Finer where the map is read closely; the surroundings are only a ground for it.
        '-simplify', 'variable', 'weighted', 'keep-shapes', 'planar', "interval=covered ? 400 : 4000",
        '-filter-islands', 'min-area=1.5km2',
        '-proj', 'wgs84',
        '-rename-layers', 'jurisdictions',
        '-o', target, 'format=topojson', 'quantization=200000', 'no-point-quantization',
    ], { stdio: 'inherit' });
}

// The point of the largest polygon that is farthest from its border, on a plane stretched to be
// locally true to shape.
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

// world-atlas rounds the Vatican away: an octagon of its area (0.44 km2) takes its place.
function addVatican(topology) {
    const { scale, translate } = topology.transform;
    const ring = Array.from({ length: 9 }, (_, i) => {
        const angle = -(i % 8) * Math.PI / 4;
        const lonLat = [12.4534 + 0.0048 * Math.cos(angle), 41.9033 + 0.0036 * Math.sin(angle)];
        return lonLat.map((v, axis) => Math.round((v - translate[axis]) / scale[axis]));
    });
    const arc = ring.map((p, i) => (i === 0 ? p : [p[0] - ring[i - 1][0], p[1] - ring[i - 1][1]]));
    topology.objects.jurisdictions.geometries.push({
        arcs: [[topology.arcs.push(arc) - 1]], type: 'Polygon', properties: { code: 'VA', covered: true },
    });
}

// One arc or one jurisdiction a line: differences stay readable.
function write(topology) {
    const line = value => JSON.stringify(value);
    const geometries = topology.objects.jurisdictions.geometries;
    const text = [
        '{"type":"Topology",',
        `"source":"Natural Earth 1:10m (public domain), npm world-atlas ${packages['world-atlas']}",`,
        `"transform":${line(topology.transform)},`,
        '"objects":{"jurisdictions":{"type":"GeometryCollection","geometries":[',
        geometries.map(line).join(',\n'),
        ']}},',
        '"arcs":[',
        topology.arcs.map(line).join(',\n'),
        ']}',
        '',
    ].join('\n');
    writeFileSync(output, text);
    console.log(`${output}: ${text.length} bytes, ${geometries.length} jurisdictions, ${topology.arcs.length} arcs, `
        + `${topology.arcs.reduce((sum, arc) => sum + arc.length, 0)} points`);
}

async function main() {
    const given = process.argv[2];
    const folder = given ?? mkdtempSync(join(tmpdir(), 'basemap-'));
    mkdirSync(folder, { recursive: true });
    try {
        install(folder);
        const require = createRequire(join(folder, 'package.json'));
        const { feature } = require('topojson-client');
        const { default: polylabel } = await import(join(folder, 'node_modules/polylabel/polylabel.js'));
        const target = join(folder, 'basemap-raw.json');
        const unwrapped = join(folder, 'countries-unwrapped.json');
        unwrapRussia(join(folder, 'node_modules/world-atlas/countries-10m.json'), unwrapped);
        mapshaper(folder, unwrapped, target);
        const topology = JSON.parse(readFileSync(target));
        addVatican(topology);
        const object = topology.objects.jurisdictions;
        for (const geometry of object.geometries) {
            const shape = feature(topology, geometry).geometry;
            const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
            const { code, covered } = geometry.properties;
            const point = labelPoints[code] ?? labelPoint(polygons, polylabel);
            geometry.properties = { code, label: point.map(v => Math.round(v * 1000) / 1000) };
            if (!covered)
                geometry.properties.surrounding = true;
        }
        object.geometries.sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
        write(topology);
    } finally {
        if (!given)
            rmSync(folder, { recursive: true });
    }
}

await main();
