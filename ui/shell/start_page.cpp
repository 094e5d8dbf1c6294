// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/start_page.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/metrics.h"
#include "ui/widgets/section_header.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/user_settings.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chancery {

namespace {

constexpr int contentWidth = 840;
constexpr int recentKept = 10;
constexpr int tallestList = 400;

QString shortFolder(const QFileInfo &file)
{
    const QString home = QDir::homePath();
    const QString folder = file.absolutePath();
    return folder.startsWith(home) ? QString(u"~"_s + folder.mid(home.size())) : folder;
}

QPushButton *tile(const QString &iconName, const QString &text, const QString &objectName, bool primary,
                  QWidget *parent)
{
    QPushButton *button =
        primary ? form::primaryButton(text, objectName, parent) : form::button(text, objectName, parent);
    button->setIcon(primary ? icons::icon(iconName, QPalette::HighlightedText) : icons::icon(iconName));
    button->setIconSize({metrics::icon + metrics::unit, metrics::icon});
    button->setMinimumHeight(44);
    return button;
}

} // namespace

StartPage::StartPage(UiSettings &settings, QWidget *parent) : QWidget(parent), m_settings(settings)
{
    setObjectName(u"startPage"_s);
    auto *content = new QWidget(this);
    content->setMaximumWidth(contentWidth);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(metrics::page * 2);
    columns->addWidget(makeActions(), 2);
    columns->addWidget(makeRecent(), 3);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(metrics::page, metrics::page, metrics::page, metrics::page);
    layout->setSpacing(metrics::unit);
    QLabel *name = form::title(u"Chancery"_s, content);
    QFont large = name->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    name->setFont(large);
    layout->addStretch(2);
    layout->addWidget(name);
    layout->addWidget(
        form::caption(tr("Missions, contacts, notes and the law of each country, in one encrypted file on "
                         "this computer."),
                      content));
    layout->addSpacing(metrics::page);
    layout->addLayout(columns);
    layout->addStretch(3);
    auto *outer = new QHBoxLayout(this);
    outer->addStretch(1);
    outer->addWidget(content, 6);
    outer->addStretch(1);
    updateRecent();
}

QWidget *StartPage::makeActions()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::unit);
    QPushButton *make = tile(u"file-plus-2"_s, tr("New workspace"), u"startNew"_s, true, box);
    QPushButton *open = tile(u"folder-open"_s, tr("Open a file"), u"startOpen"_s, false, box);
    QPushButton *demo = tile(u"sparkles"_s, tr("Look at the demo"), u"startDemo"_s, false, box);
    for (QPushButton *button : {make, open, demo})
        layout->addWidget(button);
    layout->addWidget(
        form::caption(tr("The demo shows Southeast Europe in 2017, from a published newsletter."), box));
    layout->addStretch();
    connect(make, &QPushButton::clicked, this, &StartPage::newRequested);
    connect(open, &QPushButton::clicked, this, &StartPage::openRequested);
    connect(demo, &QPushButton::clicked, this, &StartPage::demoRequested);
    return box;
}

QWidget *StartPage::makeRecent()
{
    auto *box = new QWidget(this);
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::tight);
    m_recent = new QListWidget(box);
    form::nameControl(m_recent, u"recentFiles"_s, tr("Recent files"));
    m_recent->setIconSize({metrics::icon, metrics::icon});
    m_recent->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_recent->setSpacing(2);
    m_noRecent = form::caption(tr("Files that you open will be listed here."), box);
    layout->addWidget(new SectionHeader(tr("Recent files"), box));
    layout->addWidget(m_recent);
    layout->addWidget(m_noRecent);
    layout->addStretch();
    connect(m_recent, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem *item) { emit fileChosen(item->data(Qt::UserRole).toString()); });
    connect(m_recent, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem *item) { emit fileChosen(item->data(Qt::UserRole).toString()); });
    return box;
}

void StartPage::updateRecent()
{
    m_recent->clear();
    for (const QString &path : m_settings.value(settings::recentFiles)) {
        const QFileInfo file(path);
        if (!file.exists())
            continue;
        const QString when = QLocale().toString(file.lastModified(), QLocale::ShortFormat);
        auto *item =
            new QListWidgetItem(icons::icon(u"file-text"_s),
                                u"%1\n%2 · %3"_s.arg(file.completeBaseName(), shortFolder(file), when));
        item->setData(Qt::UserRole, path);
        item->setToolTip(QDir::toNativeSeparators(path));
        m_recent->addItem(item);
    }
    const int height = m_recent->count() * (m_recent->sizeHintForRow(0) + 4) + metrics::unit;
    m_recent->setFixedHeight(qMin(height, tallestList));
    m_recent->setVisible(m_recent->count() > 0);
    m_noRecent->setVisible(m_recent->count() == 0);
}

void rememberRecentFile(UiSettings &settings, const QString &path)
{
    QStringList recent = settings.value(settings::recentFiles);
    recent.removeAll(path);
    recent.prepend(path);
    settings.set(settings::recentFiles, recent.mid(0, recentKept));
}

} // namespace chancery
