# SPDX-FileCopyrightText: Chancery contributors
# SPDX-License-Identifier: GPL-3.0-or-later

"""The arrows of the architecture as a table: which folder may use which, and which Qt modules."""

# Values that most of the house speaks in.
VALUES = {"models/records", "models/text", "models/time"}

GROUND = {
    "models/records": set(),
    "models/text": {"models/records"},
    "models/time": {"models/records"},
    # records for Result and Error alone.
    "models/platform": {"models/records"},
    "models/merge": {"models/records"},
    "models/exchange": VALUES,
    "models/store": VALUES | {"models/merge", "models/platform"},
    "models/sync": {"models/records", "models/store", "models/merge", "models/platform"},
    "models/analysis": VALUES,
    "models/cartography": VALUES | {"models/analysis"},
    "models/reports": VALUES | {"models/analysis", "models/cartography"},
}

# What windows and commands may name besides the workspace: values and what is drawn from them.
# The store, merging, syncing and exchange are reached through the workspace.
SHOWN = VALUES | {"models/analysis", "models/cartography", "models/reports", "models/workspace"}

FOLDERS = {
    **GROUND,
    "models/workspace": set(GROUND),
    "models/items": SHOWN,
    "ui/widgets": SHOWN,
    "ui/editors": SHOWN | {"models/items", "ui/widgets"},
    "ui/shell": SHOWN | {"models/items", "ui/widgets"},
    "app/desktop": None,  # the only place that knows everything
    "app/cli": SHOWN | {"models/platform"},
}

# Every other folder of ui/ is a pane: it keeps the contract of ui/widgets/pane.h, and knows neither
# another pane nor the window.
PANE = SHOWN | {"models/items", "ui/widgets", "ui/editors"}

# Headers of plain values that the workspace takes and gives, and of pure functions over records; the
# folders above it may name them.
HANDED_THROUGH = {
    "models/exchange/record_json.h",
    "models/platform/secret_bytes.h",
    "models/store/draft.h",
    "models/store/edit.h",
    "models/store/history.h",
    "models/store/list_query.h",
}


def folder_of(path):
    """models/items/map/x.h -> models/items; None for what lies in no folder of the house."""
    parts = path.split("/")
    if len(parts) < 3 or parts[0] not in ("models", "ui", "app"):
        return None
    return "/".join(parts[:2])


def may_use(folder, path):
    """Whether a source of `folder` may include the header at `path`."""
    target = folder_of(path)
    if target is None or target == folder:
        return not path.startswith("tests/")
    if folder.startswith("ui/") and folder not in FOLDERS:
        allowed = PANE
    else:
        allowed = FOLDERS.get(folder)
        if allowed is None:
            return folder in FOLDERS
    above_the_facade = not folder.startswith("models/") or folder == "models/items"
    return target in allowed or (above_the_facade and path in HANDED_THROUGH)


def allowed_folders(folder):
    """The folders that `folder` may link; None for all."""
    if folder.startswith("ui/") and folder not in FOLDERS:
        return PANE
    return FOLDERS.get(folder, set())


# Qt beyond Core, by folder.
QT_GROUND = {
    "models/cartography": {"Gui", "Svg"},
    "models/reports": {"Gui", "Svg"},
    "models/workspace": {"Concurrent"},
    "models/items": {"Gui", "Concurrent"},
}
QT_UI = {"Gui", "Widgets", "Charts", "Svg", "SvgWidgets", "PrintSupport", "Concurrent"}


def qt_modules(folder):
    if folder.startswith("ui/"):
        return {"Core"} | QT_UI
    if folder == "app/cli":
        return {"Core", "Gui"}  # maps and reports need the application's fonts
    if folder == "app/desktop":
        return {"Core", "Network"} | QT_UI
    return {"Core"} | QT_GROUND.get(folder, set())


# The program opens no connection: of QtNetwork only the sockets of the same machine.
LOCAL_SOCKET_HEADERS = {"QLocalServer", "QLocalSocket"}
