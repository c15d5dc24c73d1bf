// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace jonction::test {

/// A certificate authority in a folder of its own, by the openssl program.
class Authority
{
public:
    static QString program() { return QStandardPaths::findExecutable(QStringLiteral("openssl")); }

    /// `name`: of the authority and of its files.
    bool create(const QString& name)
    {
        m_name = name;
        return run(QStringLiteral("req -x509 -newkey rsa:2048 -nodes -keyout %1.key -out %1.pem -days 30 "
                                  "-subj /CN=%1 -addext basicConstraints=critical,CA:TRUE")
                       .arg(name));
    }

    struct Wish
    {
        QString start = QStringLiteral("20200101000000Z"); ///< YYYYMMDDHHMMSSZ
        QString end = QStringLiteral("20490101000000Z");
        QString key = QStringLiteral("rsa:2048");
        QString digest = QStringLiteral("sha256");
        QString extensions; ///< further lines, such as "extendedKeyUsage=clientAuth"
        QString issuer;     ///< an authority that was issued before; empty: this one
    };

    /// Makes `file`.pem and `file`.key. `names` as "DNS:a,IP:b"; `start` and `end` as YYYYMMDDHHMMSSZ.
    bool issue(const QString& file, const QString& names,
               const QString& start = QStringLiteral("20200101000000Z"),
               const QString& end = QStringLiteral("20490101000000Z"))
    {
        Wish wish;
        wish.start = start;
        wish.end = end;
        return issue(file, names, wish);
    }

    bool issue(const QString& file, const QString& names, const Wish& wish)
    {
        write(file + QStringLiteral(".cnf"),
              QStringLiteral("[ca]\ndefault_ca=d\n[d]\nnew_certs_dir=.\ndatabase=index.txt\nserial=serial\n"
                             "default_md=%2\npolicy=p\nunique_subject=no\nx509_extensions=e\n"
                             "[p]\ncommonName=supplied\n[e]\nsubjectAltName=%1\n%3\n")
                  .arg(names, wish.digest, wish.extensions)
                  .toUtf8());
        if (!QFile::exists(m_folder.filePath(QStringLiteral("serial")))) {
            write(QStringLiteral("serial"), "1000\n");
            write(QStringLiteral("index.txt"), {});
        }
        const QString issuer = wish.issuer.isEmpty() ? m_name : wish.issuer;
        return run(QStringLiteral("req -newkey %2 -nodes -keyout %1.key -out %1.csr -subj /CN=%1")
                       .arg(file, wish.key)) &&
               run(QStringLiteral("ca -batch -notext -config %1.cnf -cert %2.pem -keyfile %2.key "
                                  "-in %1.csr -out %1.pem -startdate %3 -enddate %4")
                       .arg(file, issuer, wish.start, wish.end));
    }

    /// Makes `file`.pem the certificates of `parts`, one after the other.
    void bundle(const QString& file, const QStringList& parts)
    {
        QByteArray all;
        for (const QString& part : parts) {
            QFile one(path(part, QStringLiteral("pem")));
            if (one.open(QIODevice::ReadOnly))
                all += one.readAll();
        }
        write(file + QStringLiteral(".pem"), all);
    }

    /// Makes `file`.agent.pem: certificate and key in one, as some programs want them.
    bool join(const QString& file)
    {
        QByteArray both;
        for (const char* suffix : {"pem", "key"}) {
            QFile part(path(file, QString::fromLatin1(suffix)));
            if (!part.open(QIODevice::ReadOnly))
                return false;
            both += part.readAll();
        }
        write(file + QStringLiteral(".agent.pem"), both);
        return true;
    }

    /// "pem", "key".
    QString path(const QString& file, const QString& suffix) const
    {
        return m_folder.filePath(file + QLatin1Char('.') + suffix);
    }

private:
    void write(const QString& name, const QByteArray& text)
    {
        QFile file(m_folder.filePath(name));
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }

    // No name in these commands holds a blank.
    bool run(const QString& arguments)
    {
        QProcess openssl;
        openssl.setWorkingDirectory(m_folder.path());
        openssl.setProcessChannelMode(QProcess::MergedChannels);
        openssl.start(program(), arguments.split(QLatin1Char(' ')));
        if (openssl.waitForFinished(20000) && openssl.exitCode() == 0)
            return true;
        qWarning("%s", openssl.readAll().constData());
        return false;
    }

    QTemporaryDir m_folder;
    QString m_name;
};

} // namespace jonction::test
