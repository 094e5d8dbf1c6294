#!/usr/bin/env python3
# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Three workspaces, each on a device of its own, exchange through a folder that real Syncthing carries.

They run in a network namespace of their own that has only `lo`: Syncthing would otherwise call the outside.
Where there is no Syncthing, or no such namespace may be made, the test is skipped (exit code 77).

    syncthing_e2e.py PATH-OF-chancery-cli
"""

import fcntl
import json
import os
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from pathlib import Path

SKIP = 77
INSIDE = "CHANCERY_E2E_NAMESPACE"
DEVICES = ["Budva", "Belgrade", "Podgorica"]
PATIENCE = 70  # seconds for one exchange; usually a few


def skip(reason):
    print(f"skipped: {reason}")
    sys.exit(SKIP)


def enter_namespace():
    """Starts this script again where there is no network."""
    if not shutil.which("syncthing"):
        skip("syncthing is not installed")
    unshare = ["unshare", "--net"] + ([] if os.geteuid() == 0 else ["--map-root-user"])
    if subprocess.run([*unshare, "true"], capture_output=True).returncode != 0:
        skip("a network namespace may not be made here")
    os.environ[INSIDE] = "1"
    os.execvp(unshare[0], [*unshare, sys.executable, *sys.argv])


def raise_loopback():
    """ip link set lo up"""
    flags, up, running = 0x8913, 0x1, 0x40  # SIOCGIFFLAGS, IFF_UP, IFF_RUNNING
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
        request = struct.pack("16sh14x", b"lo", 0)
        found = struct.unpack("16sh14x", fcntl.ioctl(control, flags, request))[1]
        fcntl.ioctl(control, flags + 1, struct.pack("16sh14x", b"lo", found | up | running))


class Syncthing:
    """An instance that knows the others by address alone."""

    def __init__(self, home, folder, port):
        self.home, self.folder, self.port = home, folder, port
        self.process = None
        folder.mkdir()
        subprocess.run(["syncthing", "generate", f"--home={home}", "--no-default-folder"], check=True,
                       capture_output=True)
        self.id = ElementTree.parse(home / "config.xml").getroot().find("device").get("id")

    def configure(self, others):
        path = self.home / "config.xml"
        tree = ElementTree.parse(path)
        root = tree.getroot()
        options = root.find("options")
        settings = {
            "globalAnnounceEnabled": "false", "localAnnounceEnabled": "false", "relaysEnabled": "false",
            "natEnabled": "false", "crashReportingEnabled": "false", "startBrowser": "false", "urAccepted": "-1",
            "listenAddress": f"tcp://127.0.0.1:{self.port}", "reconnectionIntervalS": "2",
        }
        for name, value in settings.items():
            for old in options.findall(name):
                options.remove(old)
            ElementTree.SubElement(options, name).text = value
        root.find("gui").set("enabled", "false")
        folder = ElementTree.SubElement(root, "folder", {
            "id": "chancery", "path": str(self.folder), "type": "sendreceive", "rescanIntervalS": "5",
            "fsWatcherEnabled": "true", "fsWatcherDelayS": "1"})
        ElementTree.SubElement(folder, "device", {"id": self.id})
        for other in others:
            ElementTree.SubElement(folder, "device", {"id": other.id})
            device = ElementTree.SubElement(root, "device", {"id": other.id, "name": other.home.name})
            ElementTree.SubElement(device, "address").text = f"tcp://127.0.0.1:{other.port}"
        tree.write(path)

    def start(self):
        log = open(self.home / "log.txt", "ab")
        self.process = subprocess.Popen(["syncthing", f"--home={self.home}", "--no-restart", "--no-upgrade",
                                         "--no-browser"], stdout=log, stderr=subprocess.STDOUT)
        log.close()

    def stop(self):
        if self.process is None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None


class Workspace:
    def __init__(self, program, place, device, folder, contents):
        self.program, self.folder = program, folder
        self.path = place / f"{device}.chancery"
        self.card = place / f"{device}.chancery-card"
        self.call("new", "--plain", *contents, "--user", "Advisor", "--device", device)
        self.call("device", "--card", self.card)

    def call(self, command, *arguments):
        words = command.split()
        done = subprocess.run([self.program, *words, self.path, *arguments, "--json"], capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"{command} {self.path.name}: {done.returncode}\n{done.stdout}\n{done.stderr}")
        return json.loads(done.stdout)

    def sync(self):
        return self.call("sync", self.folder)

    def state(self):
        """What people see, and what waits for a decision."""
        shown = {kind: self.call("list", kind) for kind in ("note", "mission", "person", "office", "jurisdiction")}
        open_ones = sorted(self.call("conflicts"), key=lambda conflict: (conflict["record"], conflict["atom_number"]))
        return json.dumps([shown, open_ones], sort_keys=True)


def names_in(folder):
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*.chancery-bundle"))


def converge(workspaces, what):
    """Syncs each until all hold the same and nobody has anything to say."""
    start = time.monotonic()
    while time.monotonic() - start < PATIENCE:
        reports = [workspace.sync() for workspace in workspaces]
        quiet = all(not report["imported"] and not report["written"] and not report["waiting"] for report in reports)
        carried = len({tuple(names_in(workspace.folder)) for workspace in workspaces}) == 1
        if quiet and carried and len({workspace.state() for workspace in workspaces}) == 1:
            print(f"{what}: the same everywhere after {time.monotonic() - start:.1f} s")
            return
        time.sleep(0.5)
    for workspace in workspaces:
        print(workspace.path.name, *names_in(workspace.folder), sep="\n  ")
        print(json.dumps(workspace.sync(), indent=1))
    sys.exit(f"{what}: not the same after {PATIENCE} s")


def notes(workspace):
    return {note["title"] for note in workspace.call("list", "note")}


def check(condition, what):
    if not condition:
        sys.exit(f"failed: {what}")


def run(program, place):
    carriers = [Syncthing(place / f"syncthing-{device}", place / f"folder-{device}", 22001 + i)
                for i, device in enumerate(DEVICES)]
    for carrier in carriers:
        carrier.configure([other for other in carriers if other is not carrier])
    contents = [["--demo"], [], ["--empty"]]
    workspaces = [Workspace(program, place, device, carrier.folder, content)
                  for device, carrier, content in zip(DEVICES, carriers, contents)]
    for workspace in workspaces:
        for other in workspaces:
            if other is not workspace:
                workspace.call("peer add", other.card, "--trust")
    first = workspaces[0].call("add", "note", '{"title": "Prepared in Budva"}')["id"]
    try:
        for carrier in carriers:
            carrier.start()
        converge(workspaces, "joining")
        check(all(notes(workspace) >= {"Prepared in Budva"} for workspace in workspaces), "joining")

        # nine days without network
        for carrier in carriers:
            carrier.stop()
        for workspace, device in zip(workspaces, DEVICES):
            workspace.call("add", "note", json.dumps({"title": f"Written in {device}"}))
            workspace.call("set", "note", first, json.dumps({"title": f"Changed in {device}"}))
            workspace.sync()
        for carrier in carriers:
            carrier.start()
        converge(workspaces, "reconnecting")
        wanted = {f"Written in {device}" for device in DEVICES}
        for workspace in workspaces:
            check(wanted <= notes(workspace), f"no note is lost in {workspace.path.name}")
            conflicts = workspace.call("conflicts")
            check(len(conflicts) == 1 and len(conflicts[0]["siblings"]) == 2, "all three titles stand")
            workspace.call("verify")
        check(all(len(names_in(workspace.folder)) <= 6 for workspace in workspaces), "old bundles go")
    finally:
        for carrier in carriers:
            carrier.stop()


def main():
    if INSIDE not in os.environ:
        enter_namespace()
    raise_loopback()
    with tempfile.TemporaryDirectory(prefix="chancery-e2e-") as place:
        os.environ["HOME"] = place
        os.environ.pop("XDG_DATA_HOME", None)
        run(str(Path(sys.argv[1]).resolve()), Path(place))


if __name__ == "__main__":
    main()
