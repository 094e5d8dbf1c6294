// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/cli_text.h"
#include "models/workspace/generator.h"

using namespace Qt::StringLiterals;

namespace chancery::cli {

namespace {

Result<GeneratorSize> sizeNamed(const QString &name)
{
    if (name == u"small")
        return GeneratorSize::small();
    if (name == u"embassy")
        return GeneratorSize::embassy();
    if (name == u"ministry")
        return GeneratorSize::ministry();
    return failure(ErrorCode::Usage, u"--size "_s + name, Words::tr("Take small, embassy or ministry."));
}

Result<void> run(Invocation &call)
{
    const auto size = sizeNamed(call.isSet(u"size"_s) ? call.value(u"size"_s) : u"small"_s);
    if (!size)
        return failure(size.error());
    bool isNumber = true;
    const uint seed = call.isSet(u"seed"_s) ? call.value(u"seed"_s).toUInt(&isNumber) : 1;
    if (!isNumber)
        return failure(ErrorCode::Usage, u"--seed "_s + call.value(u"seed"_s),
                       Words::tr("A number is needed."));
    auto workspace = call.open(Invocation::Access::Write);
    if (!workspace)
        return failure(std::move(workspace).error());
    const auto written = generateRecords(**workspace, *size, seed);
    if (!written)
        return failure(written.error());
    finishIndex(**workspace);
    call.answer(QJsonObject{{u"records"_s, *written}}, {Words::tr("%1 records are made.").arg(*written)});
    return ok();
}

} // namespace

Command generateCommand()
{
    return {u"generate"_s,
            u"--size small|embassy|ministry --seed N"_s,
            Words::tr("Fills a workspace with invented records, the same for the same seed; for trials and "
                      "measurements."),
            0,
            0,
            {{u"size"_s, Words::tr("small, embassy or ministry."), u"SIZE"_s},
             {u"seed"_s, Words::tr("Any number."), u"N"_s}},
            run};
}

} // namespace chancery::cli
