// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Certificates.h"

#include "sandbox/PracticeDocument.h"

#include <memory>
#include <string>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace jonction::sandbox {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Certificate = std::unique_ptr<X509, decltype(&X509_free)>;
using Memory = std::unique_ptr<BIO, decltype(&BIO_free_all)>;

constexpr long monthSeconds = 30L * 24 * 3600;

Key newKey()
{
    return {EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"), EVP_PKEY_free};
}

bool extend(X509* certificate, X509* issuer, int kind, const char* value)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, &context, kind, value);
    if (extension == nullptr)
        return false;
    const bool added = X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

Certificate newCertificate(const char* name, long serial, EVP_PKEY* key, X509* issuer)
{
    Certificate certificate(X509_new(), X509_free);
    if (!certificate)
        return certificate;
    X509_set_version(certificate.get(), X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), serial);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), monthSeconds);
    X509_set_pubkey(certificate.get(), key);
    X509_NAME* subject = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>(name), -1,
                               -1, 0);
    X509_set_issuer_name(certificate.get(),
                         X509_get_subject_name(issuer == nullptr ? certificate.get() : issuer));
    return certificate;
}

std::string pemOf(X509* certificate)
{
    const Memory memory(BIO_new(BIO_s_mem()), BIO_free_all);
    PEM_write_bio_X509(memory.get(), certificate);
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

std::string pemOf(EVP_PKEY* key)
{
    const Memory memory(BIO_new(BIO_s_mem()), BIO_free_all);
    PEM_write_bio_PrivateKey(memory.get(), key, nullptr, nullptr, 0, nullptr, nullptr);
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

} // namespace

bool makeCertificates(const std::filesystem::path& folder)
{
    const Key caKey = newKey();
    const Key leafKey = newKey();
    if (!caKey || !leafKey)
        return false;
    const Certificate ca = newCertificate("Jonction practice authority", 1, caKey.get(), nullptr);
    if (!ca || !extend(ca.get(), ca.get(), NID_basic_constraints, "critical,CA:TRUE") ||
        !extend(ca.get(), ca.get(), NID_key_usage, "critical,keyCertSign,cRLSign") ||
        X509_sign(ca.get(), caKey.get(), EVP_sha256()) == 0)
        return false;
    const Certificate leaf = newCertificate("localhost", 2, leafKey.get(), ca.get());
    if (!leaf || !extend(leaf.get(), ca.get(), NID_subject_alt_name, "DNS:localhost,IP:127.0.0.1") ||
        !extend(leaf.get(), ca.get(), NID_ext_key_usage, "serverAuth,clientAuth") ||
        X509_sign(leaf.get(), caKey.get(), EVP_sha256()) == 0)
        return false;
    return writeAtomically(folder / "agent.pem", pemOf(leaf.get()) + pemOf(leafKey.get())) &&
           writeAtomically(folder / "cafile.pem", pemOf(ca.get())) &&
           writeAtomically(folder / "ca.pem", pemOf(ca.get()));
}

} // namespace jonction::sandbox
