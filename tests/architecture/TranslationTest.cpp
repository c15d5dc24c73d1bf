// SPDX-License-Identifier: Apache-2.0
#include <QDirIterator>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

/// One message of a catalogue.
struct CatalogueMessage
{
    QString context;
    QString source;
    QString comment;
    QString state;     ///< the attribute `type` of the translation: empty where it is finished
    QStringList forms; ///< one, or one a plural form
    bool numerus = false;

    QString key() const { return context + u'\n' + source + u'\n' + comment; }
};

/// Reads one `message` element; the reader stands on its start.
CatalogueMessage readMessage(QXmlStreamReader& xml, const QString& context)
{
    CatalogueMessage message;
    message.context = context;
    message.numerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.state = xml.attributes().value("type"_L1).toString();
            if (!message.numerus) {
                message.forms.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                message.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<CatalogueMessage> readCatalogue(const QString& path)
{
    QFile file(path);
    QList<CatalogueMessage> messages;
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1)
            context = xml.readElementText();
        else if (xml.name() == "message"_L1)
            messages.append(readMessage(xml, context));
    }
    return xml.hasError() ? QList<CatalogueMessage>{} : messages;
}

QString cataloguePath()
{
    return QStringLiteral(JONCTION_SOURCE_DIR "/translations/jonction_fr.ts");
}

/// Placeholders (%1, %n) and tags in order of their text: what a translation must keep.
QStringList markersOf(const QString& text)
{
    static const QRegularExpression marker(u"%[1-9n]|</?[a-z]+>"_s);
    QStringList found;
    auto matches = marker.globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured());
    found.sort();
    return found;
}

/// What stands between tags, outside code and without entities: typography applies there.
QString proseOf(const QString& text)
{
    static const QRegularExpression code(u"<code>.*?</code>|</?[a-z]+>|&[a-z]+;"_s);
    return QString(text).remove(code);
}

/// The first breach of French typography, or nothing.
QString typographyFault(const QString& text)
{
    struct Rule
    {
        const char* pattern;
        const char* name;
    };
    // U+00A0 or U+202F before double punctuation and inside guillemets; U+2019 as the apostrophe.
    static constexpr Rule rules[] = {
        {"(?<![\\x{00A0}\\x{202F}:!?])[;!?](?=\\s|$)", "no non-breaking space before ; ! ?"},
        {"(?<![\\x{00A0}\\x{202F}])(?<!sip)(?<!sips):(?=\\s|$)", "no non-breaking space before :"},
        {"«(?![\\x{00A0}\\x{202F}])", "no non-breaking space after «"},
        {"(?<![\\x{00A0}\\x{202F}])»", "no non-breaking space before »"},
        {"\\p{L}'\\p{L}", "straight apostrophe"},
        {"[“”]", "English quotes"},
        {"\\.\\.\\.", "three dots for an ellipsis"},
    };
    for (const Rule& rule : rules) {
        const QRegularExpression expression(QString::fromUtf8(rule.pattern),
                                            QRegularExpression::UseUnicodePropertiesOption);
        if (expression.match(text).hasMatch())
            return QString::fromUtf8(rule.name);
    }
    return {};
}

/// Where the English of a control names a key, the French must name one too.
bool losesItsKey(const QString& source, const QString& form)
{
    // An ampersand before a letter; twice it is the sign itself, and "&amp;" is of a rich text.
    static const QRegularExpression key(u"(?<!&)(?:&&)*&(?![a-z]+;)\\w"_s,
                                        QRegularExpression::UseUnicodePropertiesOption);
    return key.match(source).hasMatch() && !key.match(form).hasMatch();
}

QString findLupdate()
{
    const QStringList places{QLibraryInfo::path(QLibraryInfo::BinariesPath),
                             QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath)};
    const QString beside = QStandardPaths::findExecutable(u"lupdate"_s, places);
    return beside.isEmpty() ? QStandardPaths::findExecutable(u"lupdate"_s) : beside;
}

/// The files whose sentences are translated: all of ours but the practice world, which speaks to programs
/// only.
QStringList translatedFiles()
{
    QStringList files;
    for (const QString& folder : {u"src"_s, u"ui"_s}) {
        QDirIterator it(QStringLiteral(JONCTION_SOURCE_DIR "/") + folder, {u"*.cpp"_s, u"*.h"_s, u"*.ui"_s},
                        QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext())
            if (const QString path = it.next(); !path.contains("/src/sandbox/"_L1))
                files.append(path);
    }
    files.sort();
    return files;
}

} // namespace

/// The French catalogue is complete, keeps every marker, is written as French is, and knows exactly the
/// sentences that the sources hold.
class TranslationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void planted_isFound();
    void catalogue_isComplete();
    void markers_areKept();
    void typography_isFrench();
    void controls_keepTheirKey();
    void catalogue_isFresh();
};

void TranslationTest::planted_isFound()
{
    QVERIFY(!typographyFault(u"Attention : rien"_s).isEmpty());
    QVERIFY(!typographyFault(u"Vraiment ?"_s).isEmpty());
    QVERIFY(!typographyFault(u"l'agent"_s).isEmpty());
    QVERIFY(!typographyFault(u"« nom »"_s).isEmpty());
    QVERIFY(!typographyFault(u"Nom :"_s).isEmpty());
    QVERIFY(typographyFault(u"L’étape\u00a0: «\u00a0nom\u00a0»\u00a0; https://x, sip: ou sips:, à 10:30…"_s)
                .isEmpty());
    QVERIFY(markersOf(u"%1 <b>x</b> %n"_s) != markersOf(u"%1 <b>x</b>"_s));
}

void TranslationTest::catalogue_isComplete()
{
    const QList<CatalogueMessage> messages = readCatalogue(cataloguePath());
    QVERIFY2(!messages.isEmpty(), "the catalogue cannot be read");
    for (const CatalogueMessage& message : messages) {
        QVERIFY2(message.state.isEmpty(), message.key().toUtf8());
        QVERIFY2(!message.forms.isEmpty() && !message.forms.contains(QString()), message.key().toUtf8());
        QVERIFY2(!message.numerus || message.forms.size() == 2, message.key().toUtf8());
    }
}

void TranslationTest::markers_areKept()
{
    for (const CatalogueMessage& message : readCatalogue(cataloguePath()))
        for (const QString& form : message.forms)
            QVERIFY2(markersOf(form) == markersOf(message.source), message.key().toUtf8());
}

void TranslationTest::typography_isFrench()
{
    for (const CatalogueMessage& message : readCatalogue(cataloguePath()))
        for (const QString& form : message.forms) {
            const QString fault = typographyFault(proseOf(form));
            QVERIFY2(fault.isEmpty(), (fault + u": "_s + form).toUtf8());
        }
}

void TranslationTest::controls_keepTheirKey()
{
    QVERIFY(losesItsKey(u"&Listen"_s, u"Écouter"_s));
    QVERIFY(!losesItsKey(u"&Listen"_s, u"&Écouter"_s));
    QVERIFY(!losesItsKey(u"Salt && pepper"_s, u"Sel et poivre"_s));
    QVERIFY(!losesItsKey(u"a &amp; b"_s, u"a et b"_s));
    for (const CatalogueMessage& message : readCatalogue(cataloguePath()))
        for (const QString& form : message.forms)
            QVERIFY2(!losesItsKey(message.source, form), message.key().toUtf8());
}

void TranslationTest::catalogue_isFresh()
{
    const QString lupdate = findLupdate();
    if (lupdate.isEmpty())
        QSKIP("lupdate is not installed: whether the catalogue is fresh cannot be told");
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"jonction_fr.ts"_s);
    QProcess process;
    process.start(lupdate, QStringList{u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-I"_s,
                                       QStringLiteral(JONCTION_SOURCE_DIR "/src")} +
                               translatedFiles() +
                               QStringList{u"-ts"_s, copy, u"-target-language"_s, u"fr_FR"_s});
    QVERIFY(process.waitForFinished(60'000) && process.exitCode() == 0);

    QSet<QString> kept;
    for (const CatalogueMessage& message : readCatalogue(cataloguePath()))
        kept.insert(message.key());
    QSet<QString> wanted;
    for (const CatalogueMessage& message : readCatalogue(copy))
        wanted.insert(message.key());
    QVERIFY(!wanted.isEmpty());
    QVERIFY2((wanted - kept).isEmpty(),
             "not in the catalogue: " + QStringList((wanted - kept).values()).join(u'\n').toUtf8());
    QVERIFY2((kept - wanted).isEmpty(),
             "no longer in the sources: " + QStringList((kept - wanted).values()).join(u'\n').toUtf8());
}

QTEST_GUILESS_MAIN(TranslationTest)
#include "TranslationTest.moc"
