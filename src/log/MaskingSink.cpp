// SPDX-License-Identifier: Apache-2.0
#include "log/MaskingSink.h"

#include "log/Masking.h"

#include <exception>

namespace jonction {

namespace {

// A record must not be able to fake another one, nor to steer the terminal that shows it.
QByteArray onOneLine(const QByteArray& text)
{
    QByteArray line;
    line.reserve(text.size());
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n')
            line += "\\n";
        else if (c == '\r')
            line += "\\r";
        else if (c == '\t')
            line += ' ';
        else if (byte < 0x20 || byte == 0x7f)
            line += "\\x" + QByteArray(1, c).toHex();
        else
            line += c;
    }
    return line;
}

} // namespace

MaskingSink::MaskingSink(std::vector<spdlog::sink_ptr> behind, Trouble trouble)
    : m_behind(std::move(behind))
    , m_trouble(std::move(trouble))
{}

void MaskingSink::sink_it_(const spdlog::details::log_msg& record)
{
    const QByteArray raw(record.payload.data(), static_cast<qsizetype>(record.payload.size()));
    const QByteArray line = onOneLine(masked(raw));
    spdlog::details::log_msg clean = record;
    clean.payload = spdlog::string_view_t(line.constData(), static_cast<std::size_t>(line.size()));
    each([&clean](spdlog::sinks::sink& next) { next.log(clean); });
}

void MaskingSink::flush_()
{
    each([](spdlog::sinks::sink& next) { next.flush(); });
}

void MaskingSink::set_formatter_(std::unique_ptr<spdlog::formatter> formatter)
{
    for (const spdlog::sink_ptr& next : m_behind)
        next->set_formatter(formatter->clone());
}

void MaskingSink::each(const std::function<void(spdlog::sinks::sink&)>& action)
{
    for (const spdlog::sink_ptr& next : m_behind) {
        try {
            action(*next);
        } catch (const std::exception& trouble) {
            m_trouble(trouble.what());
        }
    }
}

} // namespace jonction
