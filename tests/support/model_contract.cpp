// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/model_contract.h"

#include "models/items/common/row_list_model.h"

#include <QTest>

namespace chancery::test {

namespace {

bool expect(bool condition, const char *promise)
{
    return QTest::qVerify(condition, promise, "model contract", __FILE__, __LINE__);
}

} // namespace

ModelContract::ModelContract(QAbstractItemModel &model, std::function<QVariant(const QModelIndex &)> key)
    : m_model(model)
    , m_key(std::move(key))
    , m_tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest)
    , m_inserted(&model, &QAbstractItemModel::rowsInserted)
    , m_removed(&model, &QAbstractItemModel::rowsRemoved)
    , m_moved(&model, &QAbstractItemModel::rowsMoved)
    , m_changed(&model, &QAbstractItemModel::dataChanged)
    , m_layouts(&model, &QAbstractItemModel::layoutChanged)
    , m_resets(&model, &QAbstractItemModel::modelReset)
{
    if (!m_key)
        m_key = [](const QModelIndex &index) { return index.data(RowListModel::RecordIdRole); };
}

void ModelContract::hold()
{
    m_survivors.clear();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        m_survivors.append({index, m_key(index)});
    }
}

bool ModelContract::verify()
{
    return expect(resets() == 0, "never reset") && survivorsFollow() && outOfRangeIsEmpty();
}

void ModelContract::clearCounts()
{
    for (QSignalSpy *spy : {&m_inserted, &m_removed, &m_moved, &m_changed, &m_layouts})
        spy->clear();
}

bool ModelContract::survivorsFollow()
{
    for (const Survivor &survivor : std::as_const(m_survivors)) {
        if (survivor.index.isValid()) {
            if (!expect(m_key(survivor.index) == survivor.key, "a persistent index follows its record"))
                return false;
            continue;
        }
        for (int row = 0; row < m_model.rowCount(); ++row) {
            if (!expect(m_key(m_model.index(row, 0)) != survivor.key,
                        "an index is lost only with its record"))
                return false;
        }
    }
    return true;
}

bool ModelContract::outOfRangeIsEmpty() const
{
    const int rows = m_model.rowCount();
    const int columns = m_model.columnCount();
    return expect(!m_model.index(rows, 0).isValid(), "no row after the last")
           && expect(!m_model.index(-1, 0).isValid(), "no row before the first")
           && expect(!m_model.index(0, columns).isValid(), "no column after the last")
           && expect(!m_model.data({}).isValid(), "an invalid index says nothing")
           && expect(!m_model.headerData(columns, Qt::Horizontal).isValid(),
                     "no header after the last column");
}

bool isStrictWeakOrder(int rows, const std::function<bool(int, int)> &less)
{
    const auto same = [&](int a, int b) { return !less(a, b) && !less(b, a); };
    for (int a = 0; a < rows; ++a) {
        if (less(a, a))
            return false;
        for (int b = 0; b < rows; ++b) {
            if (less(a, b) && less(b, a))
                return false;
            for (int c = 0; c < rows; ++c) {
                if ((less(a, b) && less(b, c) && !less(a, c)) || (same(a, b) && same(b, c) && !same(a, c)))
                    return false;
            }
        }
    }
    return true;
}

} // namespace chancery::test
