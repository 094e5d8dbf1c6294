// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/items/common/list_difference.h"

#include <algorithm>

namespace chancery::listdiff {

namespace {

class Steps
{
public:
    explicit Steps(int limit) : m_limit(limit) { }

    //! False once there are too many.
    bool add(ListStep::What what, int first, int count, int to = 0)
    {
        m_steps.append({what, first, count, to});
        return m_steps.size() <= m_limit;
    }
    QList<ListStep> take() { return std::move(m_steps); }

private:
    QList<ListStep> m_steps;
    int m_limit;
};

//! Which of the numbers belong to one longest rising subsequence.
QList<bool> longestRise(const QList<int> &numbers)
{
    QList<qsizetype> tails; // position of the smallest last number of a rise of each length
    QList<qsizetype> previous(numbers.size(), -1);
    for (qsizetype i = 0; i < numbers.size(); ++i) {
        const auto at = std::lower_bound(tails.begin(), tails.end(), numbers[i],
                                         [&](qsizetype tail, int number) { return numbers[tail] < number; });
        if (at != tails.begin())
            previous[i] = *(at - 1);
        if (at == tails.end())
            tails.append(i);
        else
            *at = i;
    }
    QList<bool> within(numbers.size(), false);
    for (qsizetype i = tails.isEmpty() ? -1 : tails.last(); i >= 0; i = previous[i])
        within[i] = true;
    return within;
}

bool removeGone(QList<int> &places, Steps &steps)
{
    qsizetype end = places.size();
    while (end > 0) {
        if (places[end - 1] >= 0) {
            --end;
            continue;
        }
        qsizetype first = end - 1;
        while (first > 0 && places[first - 1] < 0)
            --first;
        if (!steps.add(ListStep::What::Remove, int(first), int(end - first)))
            return false;
        end = first;
    }
    places.removeIf([](int place) { return place < 0; });
    return true;
}

bool moveIntoOrder(QList<int> &places, Steps &steps)
{
    if (std::is_sorted(places.cbegin(), places.cend()))
        return true;
    const QList<bool> stays = longestRise(places);
    QHash<int, bool> fixed;
    for (qsizetype i = 0; i < places.size(); ++i)
        fixed.insert(places[i], stays[i]);
    QList<int> wanted = places;
    std::sort(wanted.begin(), wanted.end());

    for (qsizetype i = 0; i < wanted.size();) {
        if (fixed.value(wanted[i])) {
            ++i;
            continue;
        }
        const qsizetype from = places.indexOf(wanted[i]);
        qsizetype run = 1;
        while (i + run < wanted.size() && from + run < places.size() && !fixed.value(wanted[i + run])
               && places[from + run] == wanted[i + run])
            ++run;
        const qsizetype to = i == 0 ? 0 : places.indexOf(wanted[i - 1]) + 1;
        if (to != from) {
            if (!steps.add(ListStep::What::Move, int(from), int(run), int(to)))
                return false;
            const auto begin = places.begin();
            if (to < from)
                std::rotate(begin + to, begin + from, begin + from + run);
            else
                std::rotate(begin + from, begin + from + run, begin + to);
        }
        i += run;
    }
    return true;
}

bool insertNew(const QList<int> &places, int count, Steps &steps)
{
    int row = 0;
    for (qsizetype known = 0; row < count || known < places.size(); ++known) {
        const int next = known < places.size() ? places[known] : count;
        if (next > row && !steps.add(ListStep::What::Insert, row, next - row))
            return false;
        row = next + 1;
    }
    return true;
}

} // namespace

std::optional<QList<ListStep>> steps(const QList<int> &places, int count, int limit)
{
    Steps steps(limit);
    QList<int> rest = places;
    if (!removeGone(rest, steps) || !moveIntoOrder(rest, steps) || !insertNew(rest, count, steps))
        return std::nullopt;
    return steps.take();
}

} // namespace chancery::listdiff
