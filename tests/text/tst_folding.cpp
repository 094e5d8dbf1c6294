// SPDX-FileCopyrightText: Chancery contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/folding.h"

#include <QRegularExpression>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace chancery;

class TestFolding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".?"_s)); }
    void hit_data();
    void hit();
    void miss_data();
    void miss();
    void prefixHit_data();
    void prefixHit();
    void prefixMiss_data();
    void prefixMiss();
    void words_data();
    void words();
    void offsetsCountInTheOriginal();
    void commonLettersFoldAsAllDo();
    void plainLatinHasOneForm();
    void formsAreFewAndDifferent();
    void matchesEveryWordInAnyOrder();
    void hostile_data();
    void hostile();
    void severalThreads();

private:
    bool found(const QString &text, const QString &query, bool prefix) const;

    Folder m_folder;
};

// As FTS5 does it: the parts of one query word stand side by side, the last may be a prefix.
bool TestFolding::found(const QString &text, const QString &query, bool prefix) const
{
    const QVector<Token> words = m_folder.tokenize(text);
    const QVector<Token> wanted =
        m_folder.tokenize(query, prefix ? FoldPurpose::PrefixQuery : FoldPurpose::Query);
    for (qsizetype at = 0; !wanted.isEmpty() && at + wanted.size() <= words.size(); ++at) {
        bool all = true;
        for (qsizetype i = 0; all && i < wanted.size(); ++i)
            all = Folder::hits(wanted[i], words[at + i], prefix && i + 1 == wanted.size());
        if (all)
            return true;
    }
    return false;
}

namespace {

struct Pair
{
    const char16_t *text;
    const char16_t *query;
};

template<typename Pairs>
void addRows(const Pairs &pairs)
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("query");
    int row = 0;
    for (const Pair &pair : pairs) {
        const QString text = QString::fromUtf16(pair.text);
        const QString query = QString::fromUtf16(pair.query);
        const QString label = QString::number(++row) + u": "_s + query + u" in "_s + text;
        QTest::newRow(label.toUtf8().constData()) << text << query;
    }
}

// Hits that hold in both directions: either may be in the file.
constexpr Pair sameNames[] = {
    // Serbian, Croatian, Bosnian, Montenegrin
    {u"Вучић", u"Vučić"},
    {u"Вучић", u"Vucic"},
    {u"Vučić", u"Vucic"},
    {u"Вучић", u"вучић"},
    {u"Vuc\u030Cic\u0301", u"Вучић"},
    {u"Љубица", u"Ljubica"},
    {u"Љубица", u"ljubica"},
    {u"Ljubica", u"Lubica"},
    {u"Љубица", u"Lubica"},
    {u"Ľubica", u"Љубица"},
    {u"\u01C8ubica", u"Ljubica"},
    {u"Његош", u"Njegoš"},
    {u"Његош", u"Njegos"},
    {u"Џаја", u"Džaja"},
    {u"Џаја", u"Dzaja"},
    {u"Џаја", u"\u01C5aja"},
    {u"Ђорђевић", u"Đorđević"},
    {u"Ђорђевић", u"Djordjevic"},
    {u"Ђорђевић", u"Dordevic"},
    {u"Đorđević", u"Djordjević"},
    {u"Djordjevic", u"Dordevic"},
    {u"Милошевић", u"Milosevic"},
    {u"Милошевић", u"Milosevich"},
    {u"Милошевић", u"Milosevitch"},
    {u"Milošević", u"Milosevich"},
    {u"Караџић", u"Karadžić"},
    {u"Караџић", u"Karadzic"},
    {u"Јелена", u"Jelena"},
    {u"Šara", u"Sara"},
    {u"Шара", u"Šara"},
    {u"Žabljak", u"Zabljak"},
    {u"Жабљак", u"Žabljak"},
    {u"Скопје", u"Skopje"},
    {u"Ѓорѓи", u"Gjorgji"},
    {u"Ѓорѓи", u"Gorgi"},
    {u"Ќосе", u"Kjose"},
    {u"Лука", u"Luka"},
    // Russian, Ukrainian, Bulgarian
    {u"Пушкин", u"Pushkin"},
    {u"Пушкин", u"Pouchkine"},
    {u"Пушкин", u"Puškin"},
    {u"Хрущёв", u"Khrushchyov"},
    {u"Чехов", u"Chekhov"},
    {u"Чехов", u"Tchekhov"},
    {u"Юлия", u"Yulia"},
    {u"Юлия", u"Julija"},
    {u"Юлия", u"Ioulia"},
    {u"Сергей", u"Sergey"},
    {u"Сергей", u"Sergueï"},
    {u"Дмитрий", u"Dmitry"},
    {u"Дмитрий", u"Dmitri"},
    {u"Наталья", u"Natalya"},
    {u"Достоевский", u"Dostoevski"},
    {u"Ельцин", u"Eltsin"},
    {u"Александр", u"Aleksandr"},
    {u"Александр", u"Alexandr"},
    {u"Київ", u"Kyiv"},
    {u"Зеленський", u"Zelensky"},
    {u"Зеленський", u"Zelenskij"},
    {u"Лук'яненко", u"Лук\u2019яненко"},
    {u"Україна", u"Ukraina"},
    {u"Търново", u"Tarnovo"},
    {u"България", u"Balgaria"},
    {u"Щука", u"Shchuka"},
    {u"ПУШКИН", u"пушкин"},
    // Greek
    {u"Παπαδόπουλος", u"Papadopoulos"},
    {u"ΠΑΠΑΔΟΠΟΥΛΟΣ", u"Παπαδόπουλος"},
    {u"Τσίπρας", u"Tsipras"},
    {u"Μητσοτάκης", u"Mitsotakis"},
    {u"Μητσοτάκης", u"Мицотакис"},
    {u"Χρήστος", u"Christos"},
    {u"Χρήστος", u"Hristos"},
    {u"Μπακογιάννη", u"Bakogianni"},
    {u"Ντόρα", u"Dora"},
    {u"Γκίκας", u"Gikas"},
    {u"Αλέξανδρος", u"Alexandros"},
    {u"Αλέξανδρος", u"Aleksandros"},
    {u"Ευάγγελος", u"Evangelos"},
    {u"Γιώργος", u"Giorgos"},
    {u"Γιώργος", u"Yiorgos"},
    {u"Θεσσαλονίκη", u"Thessaloniki"},
    {u"Αθήνα", u"Athina"},
    {u"Κωνσταντίνος", u"Konstantinos"},
    // Albanian, Turkish, Romanian, Azerbaijani
    {u"Thaçi", u"Thaci"},
    {u"Shqipëri", u"Shqiperi"},
    {u"Çelik", u"Celik"},
    {u"Çelik", u"Chelik"},
    {u"Erdoğan", u"Erdogan"},
    {u"Эрдоган", u"Erdoğan"},
    {u"İstanbul", u"istanbul"},
    {u"ISPARTA", u"ısparta"},
    {u"Işık", u"Isik"},
    {u"Târgu", u"Targu"},
    {u"Ştefan", u"Ștefan"},
    {u"Țepeș", u"Ţepeş"},
    {u"Țepeș", u"Tepes"},
    {u"Əliyev", u"Aliyev"},
    // Western and northern Europe
    {u"Müller", u"Muller"},
    {u"Müller", u"Mueller"},
    {u"Straße", u"Strasse"},
    {u"STRASSE", u"straße"},
    {u"Bäcker", u"Baecker"},
    {u"œuvre", u"oeuvre"},
    {u"Æsir", u"aesir"},
    {u"o\uFB03ce", u"office"},
    {u"Élysée", u"elysee"},
    {u"re\u0301union", u"réunion"},
    {u"Łódź", u"Lodz"},
    {u"Þór", u"Thor"},
    {u"Ísafjörður", u"isafjordur"},
    {u"Søren", u"Soeren"},
    {u"Ｔｏｋｙｏ", u"Tokyo"},
    // Other scripts
    {u"თბილისი", u"Tbilisi"},
    {u"Երևան", u"Երևան"},
    {u"北京", u"北京"},
    {u"مُحَمَّد", u"محمد"},
    {u"שָׁלוֹם", u"שלום"},
    // Words with signs in them
    {u"d'Alembert", u"Alembert"},
    {u"l\u2019accord", u"accord"},
    {u"Pérez-Llorca", u"perez llorca"},
    {u"registry@mfa.example", u"registry@mfa.example"},
    {u"2017-05-31", u"2017-05-31"},
    {u"٢٠١٧", u"2017"},
    {u"co\u00ADoperation", u"cooperation"},
    {u"C-123/17", u"C-123/17"},
};

// In the file the first, typed the second; the other direction is not promised.
constexpr Pair oneWay[] = {
    {u"Сергей", u"Sergei"},
    {u"Јелена", u"Yelena"},
    {u"Његош", u"Negosh"},
    {u"Хоџа", u"Hoxha"},
    {u"Тачи", u"Thaci"},
    {u"Хашим", u"Hashim"},
    {u"Володимир", u"Volodymyr"},
    {u"Вучић", u"Vuchich"},
    {u"Вучић", u"Voutchitch"},
    {u"Vučić", u"Vuchic"},
    {u"община", u"obshtina"},
    {u"Чайковский", u"Tchaïkovski"},
    {u"Χρήστος", u"Khristos"},
    {u"Влада Републике Србије", u"republike srbije"},
    {u"Traité d\u2019amitié", u"amitie"},
    {u"registry@mfa.example", u"mfa"},
    {u"le 31 mai 2017", u"mai"},
};

constexpr Pair different[] = {
    {u"Лука", u"Nuka"},
    {u"Nuka", u"Лука"},
    {u"Iran", u"Ivan"},
    {u"Ivan", u"Iran"},
    {u"Иван", u"Iran"},
    {u"Ireland", u"Island"},
    {u"Island", u"Ireland"},
    {u"dom", u"đon"},
    {u"дом", u"ђон"},
    {u"дом", u"том"},
    {u"Austria", u"Australia"},
    {u"Slovakia", u"Slovenia"},
    {u"Словачка", u"Словенија"},
    {u"sell", u"shell"},
    {u"shell", u"sell"},
    {u"sip", u"ship"},
    {u"hat", u"chat"},
    {u"cat", u"chat"},
    {u"Ian", u"Jan"},
    {u"Jan", u"Ian"},
    {u"may", u"mai"},
    {u"year", u"jear"},
    {u"год", u"ход"},
    {u"град", u"хлад"},
    {u"Niger", u"Nigeria"},
    {u"Мада", u"Манта"},
    {u"Манта", u"Мада"},
    {u"Dora", u"Ντίνα"},
    {u"Petar", u"Pavle"},
    {u"Петар", u"Петров"},
    {u"Papadopoulos", u"Papadakis"},
    {u"Kosovo", u"Косино"},
    {u"Mali", u"Malta"},
    {u"Marin", u"Martin"},
    {u"Şahin", u"Sağın"},
    {u"Celik", u"Selik"},
    {u"2017", u"2016"},
    {u"2017-05-31", u"2017-31-05"},
    {u"article 5", u"article 50"},
    {u"Милан", u"Милун"},
    {u"Ana", u"Anna"},
    {u"北京", u"南京"},
    {u"Пушкин", u"Пушкар"},
    {u"Џаја", u"Daja"},
    {u"Rome", u"Romeo"},
    {u"Bosna", u"Bosnia"},
    {u"treaty", u"treat"},
    {u"Μαρία", u"Μαρίνα"},
    {u"Александра", u"Александар"},
    {u"Müller", u"Miller"},
};

constexpr Pair begins[] = {
    {u"Вучић", u"Vu"},
    {u"Вучић", u"vuc"},
    {u"Вучић", u"vuč"},
    {u"Вучић", u"ву"},
    {u"Vučić", u"вуч"},
    {u"Vucic", u"Вучи"},
    {u"Пушкин", u"Pus"},
    {u"Пушкин", u"Push"},
    {u"Pushkin", u"Пуш"},
    {u"Pouchkine", u"Пушк"},
    {u"Papadopoulos", u"Παπα"},
    {u"Παπαδόπουλος", u"papad"},
    {u"Παπαδόπουλος", u"Παπαδόπου"},
    {u"Љубица", u"lj"},
    {u"Љубица", u"ljub"},
    {u"Љубица", u"lub"},
    {u"Ljubica", u"љу"},
    {u"Ljubica", u"lub"},
    {u"Шарић", u"sha"},
    {u"Шарић", u"sa"},
    {u"Šarić", u"sha"},
    {u"Shala", u"ша"},
    {u"Ратификација", u"ratif"},
    {u"ratification", u"RATIF"},
    {u"d'Alembert", u"alem"},
    {u"registry@mfa.example", u"mfa.ex"},
    {u"2017-05-31", u"2017-0"},
    {u"Élysée", u"elys"},
    {u"Đorđević", u"djo"},
    {u"Đorđević", u"đo"},
    {u"İzmir", u"iz"},
    {u"Müller", u"mue"},
    {u"Хрущёв", u"khru"},
};

constexpr Pair doesNotBegin[] = {
    {u"Лука", u"nu"},     {u"sara", u"sh"},  {u"lundi", u"lj"},   {u"nord", u"nj"},
    {u"Ireland", u"isl"}, {u"Iran", u"iv"},  {u"January", u"ia"}, {u"hat", u"ch"},
    {u"Вучић", u"ucic"},  {u"décor", u"dj"}, {u"summit", u"sh"},  {u"Slovenia", u"slova"},
};

} // namespace

void TestFolding::hit_data()
{
    QVector<Pair> pairs;
    for (const Pair &pair : sameNames)
        pairs << pair << Pair{pair.query, pair.text};
    for (const Pair &pair : oneWay)
        pairs << pair;
    // A part finds the whole, not the other way round.
    pairs.removeIf([](const Pair &pair) {
        const QStringView query(pair.query);
        return query == u"d'Alembert" || query == u"l\u2019accord";
    });
    addRows(pairs);
}

void TestFolding::hit()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QVERIFY(found(text, query, false));
    QVERIFY(found(text, query, true));
}

void TestFolding::miss_data()
{
    addRows(different);
}

void TestFolding::miss()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QVERIFY(!found(text, query, false));
}

void TestFolding::prefixHit_data()
{
    addRows(begins);
}

void TestFolding::prefixHit()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QVERIFY(found(text, query, true));
}

void TestFolding::prefixMiss_data()
{
    addRows(doesNotBegin);
}

void TestFolding::prefixMiss()
{
    QFETCH(QString, text);
    QFETCH(QString, query);
    QVERIFY(!found(text, query, true));
}

void TestFolding::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    const auto row = [](const char *name, const QString &text, const QString &folded) {
        QTest::newRow(name) << text << folded;
    };
    row("apostrophes", u"L'accord d\u2019Alembert, O`Neill"_s, u"l accord d alembert o neill"_s);
    row("hyphen and dash", u"peace-keeping \u2013 2017"_s, u"peace keeping 2017"_s);
    row("e-mail", u"Name.Office@mfa.example"_s, u"name office mfa example"_s);
    row("dates", u"2017-05-31 31.05.2017 31/5/17"_s, u"2017 05 31 31 05 2017 31 5 17"_s);
    row("letters and digits", u"UN2250 A/RES/68/262"_s, u"un2250 a res 68 262"_s);
    row("underscore", u"snake_case"_s, u"snake case"_s);
    row("ukrainian apostrophe", u"п\u02BCять"_s, u"pjat"_s);
    row("soft hyphen", u"co\u00ADoperation"_s, u"cooperation"_s);
    row("joiners and marks", u"a\u200Db\u200Ec \u202Ed"_s, u"abc d"_s);
    row("emoji", u"\U0001F600 hello\U0001F44D\U0001F3FDworld"_s, u"hello world"_s);
    row("ideographs", u"北京 会谈"_s, u"北 京 会 谈"_s);
    row("no words", u" .,;!?'\u2019 \u20AC"_s, QString());
    row("letter signs", u"\u2122 \uFDFA"_s,
        QString::fromUtf8(m_folder.fold(u"صلى"_s)) + QString::fromUtf8(m_folder.fold(u"الله"_s))
            + QString::fromUtf8(m_folder.fold(u"عليه"_s)) + QString::fromUtf8(m_folder.fold(u"وسلم"_s)));
}

void TestFolding::words()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(QString::fromUtf8(m_folder.fold(text)), folded);
}

void TestFolding::offsetsCountInTheOriginal()
{
    const QString text = u"Г. Вуc\u030Cић \U0001F600 l'œuvre"_s;
    QStringList words;
    for (const Token &token : m_folder.tokenize(text))
        words << text.mid(token.begin, token.length);
    QCOMPARE(words, (QStringList{u"Г"_s, u"Вуc\u030Cић"_s, u"l"_s, u"œuvre"_s}));

    const QByteArray utf8 = text.toUtf8();
    QStringList fromBytes;
    QVector<QVector<QByteArray>> forms;
    m_folder.tokenizeUtf8(utf8, FoldPurpose::Document, [&](const Token &token) {
        fromBytes << QString::fromUtf8(utf8.mid(token.begin, token.length));
        forms << token.forms;
        return true;
    });
    QCOMPARE(fromBytes, words);
    const QVector<Token> tokens = m_folder.tokenize(text);
    for (qsizetype i = 0; i < tokens.size(); ++i)
        QCOMPARE(forms[i], tokens[i].forms);
}

// The ligature sends a word through Unicode's own case folding.
void TestFolding::commonLettersFoldAsAllDo()
{
    for (char16_t c = 0x20; c < 0x0530; ++c) {
        const QString shortWay = u"afi"_s + QChar(c) + u"o"_s;
        const QString longWay = u"a\uFB01"_s + QChar(c) + u"o"_s;
        QVERIFY2(m_folder.fold(shortWay) == m_folder.fold(longWay), QByteArray::number(c, 16).constData());
    }
}

void TestFolding::plainLatinHasOneForm()
{
    for (const Token &token :
         m_folder.tokenize(u"The minister signed the ratification at Élysée on 31 May 2017"_s))
        QCOMPARE(token.forms.size(), 1);
}

void TestFolding::formsAreFewAndDifferent()
{
    for (const Pair &pair : sameNames) {
        for (const FoldPurpose purpose :
             {FoldPurpose::Document, FoldPurpose::Query, FoldPurpose::PrefixQuery}) {
            for (const Token &token : m_folder.tokenize(QStringView(pair.text), purpose)) {
                QVERIFY(!token.forms.isEmpty());
                QVERIFY(token.forms.size() <= Token::maxForms);
                const QSet<QByteArray> once(token.forms.begin(), token.forms.end());
                QCOMPARE(once.size(), token.forms.size());
                QVERIFY(!once.contains(QByteArray()));
            }
        }
    }
}

void TestFolding::matchesEveryWordInAnyOrder()
{
    const QString text = u"Александар Вучић, председник"_s;
    QVERIFY(m_folder.matches(text, u""));
    QVERIFY(m_folder.matches(text, u"vuc alek"));
    QVERIFY(m_folder.matches(text, u"Predsednik VUČIĆ"));
    QVERIFY(!m_folder.matches(text, u"vucic petar"));
    QVERIFY(!m_folder.matches(u"", u"vucic"));
    QVERIFY(Folder::hasWords(u" .ж"));
    QVERIFY(!Folder::hasWords(u" .'\u20AC"));
}

void TestFolding::hostile_data()
{
    QTest::addColumn<QString>("text");
    constexpr qsizetype million = 1'000'000;
    const auto row = [](const char *name, const QString &text) { QTest::newRow(name) << text; };
    row("one token of ten million letters", QString(10 * million, u'a'));
    row("one token of ten million cyrillic letters", QString(10 * million, u'Щ'));
    row("marks", u"a"_s + QString(5 * million, QChar(0x0301)) + u"b"_s);
    row("marks alone", QString(million, QChar(0x0301)));
    row("marks on every letter", QString(u"е\u0301\u0302\u0303\u0304\u0305"_s).repeated(100'000));
    row("unpaired high surrogates", QString(million, QChar(0xD800)));
    row("unpaired low surrogates", QString(million, QChar(0xDC00)));
    row("surrogates between letters", QString(QString(u"a"_s) + QChar(0xD800)).repeated(200'000));
    row("nul", QString(QString(u"ab"_s) + QChar(u'\0')).repeated(200'000));
    row("growing forms", QString(million, QChar(0xFDFA)));
    row("emoji", QString(u"\U0001F468\u200D\U0001F469\u200D\U0001F467"_s).repeated(100'000));
    row("right to left", QString(u"\u202Eשלום عليكم \u202C"_s).repeated(5'000));
    row("apostrophes", QString(u"я'"_s).repeated(million));
    row("apostrophes alone", QString(million, u'\''));
    row("ideographs", QString(u"北京会谈"_s).repeated(10'000));
    row("noncharacters", QString(million, QChar(0xFFFF)));
}

void TestFolding::hostile()
{
    QFETCH(QString, text);
    for (const FoldPurpose purpose : {FoldPurpose::Document, FoldPurpose::PrefixQuery}) {
        qsizetype end = 0;
        m_folder.tokenize(text, purpose, [&](const Token &token) {
            const bool sound = token.begin >= end && token.length > 0 && token.end() <= text.size()
                               && token.forms.size() <= Token::maxForms;
            end = token.end();
            for (const QByteArray &form : token.forms) {
                if (form.isEmpty() || form.size() > 4096 || !sound)
                    QTest::qFail("a token out of bounds", __FILE__, __LINE__);
            }
            return !QTest::currentTestFailed();
        });
    }
}

void TestFolding::severalThreads()
{
    const QString text = u"თბილისი Вучић Երևան Παπαδόπουλος مرحبا"_s;
    const Folder fresh;
    const QVector<Token> expected = m_folder.tokenize(text);
    std::array<bool, 4> same{};
    std::vector<std::thread> threads;
    for (bool &result : same) {
        threads.emplace_back([&] {
            result = true;
            for (int i = 0; i < 200; ++i)
                result = result && fresh.tokenize(text) == expected;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QVERIFY(std::all_of(same.begin(), same.end(), [](bool result) { return result; }));
}

QTEST_GUILESS_MAIN(TestFolding)
#include "tst_folding.moc"
