// SPDX-License-Identifier: Apache-2.0
#include "sandbox/Skus.h"

#include "sandbox/Text.h"

#include <algorithm>

namespace jonction::sandbox {

namespace {

const ServicePlan skuTeams{"TEAMS1", planTeams, "TeamspaceAPI"};
const ServicePlan skuPhone{"MCOEV", planPhone, "MicrosoftCommunicationsOnline"};
const ServicePlan skuPhoneSmall{"MCOEVSMB", planPhoneSmall, "MicrosoftCommunicationsOnline"};
const ServicePlan skuPhoneResource{"MCOEV_VIRTUALUSER", planPhoneResource, "MicrosoftCommunicationsOnline"};
const ServicePlan skuSkype{"MCOSTANDARD", planSkype, "MicrosoftCommunicationsOnline"};
const ServicePlan skuSkypeOne{"MCOIMP", planSkypeOne, "MicrosoftCommunicationsOnline"};
const ServicePlan skuMeeting{"MCOMEETADV", "3e26ee1f-8a5f-4d52-aee2-b81ce45c8f40",
                             "MicrosoftCommunicationsOnline"};
const ServicePlan skuCalling{"MCOPSTN1", "4ed3ff63-69d7-4fb7-b984-5aec7f605ca8",
                             "MicrosoftCommunicationsOnline"};
const ServicePlan skuExchangeTwo{"EXCHANGE_S_ENTERPRISE", "efb87545-963c-4e0d-99df-69c6916d9eb0", "exchange"};
const ServicePlan skuExchangeOne{"EXCHANGE_S_STANDARD", "9aaf7827-d63c-4b61-89c3-182f06f82e5c", "exchange"};
const ServicePlan skuSharePointTwo{"SHAREPOINTENTERPRISE", "5dbe027f-2339-4123-9542-606e4d348a72",
                                   "SharePoint"};
const ServicePlan skuSharePointOne{"SHAREPOINTSTANDARD", "c7699d2e-19aa-44de-8edf-1736da088ca1",
                                   "SharePoint"};
const ServicePlan skuOffice{"OFFICESUBSCRIPTION", "43de0ff5-c92c-492b-9116-175376d08c38", "MicrosoftOffice"};

const std::vector<Sku>& skuCatalogue()
{
    static const std::vector<Sku> all{
        {"SPE_E5",
         "06ebc4ee-1bb5-47dd-8120-11324bc54e06",
         {&skuTeams, &skuPhone, &skuSkype, &skuMeeting, &skuExchangeTwo, &skuSharePointTwo, &skuOffice}},
        {"SPE_E3",
         "05e9a617-0261-4cee-bb44-138d3ef5d965",
         {&skuTeams, &skuSkype, &skuExchangeTwo, &skuSharePointTwo, &skuOffice}},
        {"MCOEV", "e43b5b99-8dfb-405f-9987-dc307f34bcbd", {&skuPhone}},
        {"MCOEVSMB_1", "aa6791d3-bb09-4bc2-afed-c30c3fe26032", {&skuPhoneSmall}},
        {"STANDARDPACK",
         "18181a46-0d4e-45cd-891e-60aabd171b4e",
         {&skuTeams, &skuSkype, &skuExchangeOne, &skuSharePointOne}},
        {"M365_F1", "44575883-256e-4a79-9da4-ebe9acabe2b2", {&skuTeams, &skuSkypeOne}},
        {"O365_w/o_Teams_Bundle_M5",
         "3271cf8e-2be5-4a09-a549-70fd05baaa17",
         {&skuPhone, &skuSkype, &skuMeeting, &skuExchangeTwo, &skuSharePointTwo, &skuOffice}},
        {"Microsoft_Teams_EEA_New", "7e74bd05-2c47-404e-829a-ba95c66fe8e5", {&skuTeams, &skuSkypeOne}},
        {"BUSINESS_VOICE_DIRECTROUTING", "d52db95a-5ecb-46b6-beb0-190ab5cda4a8", {&skuPhone, &skuMeeting}},
        {"MCOTEAMS_ESSENTIALS", "ae2343d1-0999-43f6-ae18-d816516f6e78", {&skuPhone, &skuCalling}},
        {"PHONESYSTEM_VIRTUALUSER", "440eaaa8-b3e0-484b-a8be-62870b9ba70a", {&skuPhoneResource}},
        {"MCOCAP", "295a8eb0-f78d-45c7-8b5b-1eed5ed02dff", {&skuPhone, &skuSkype, &skuTeams}}};
    return all;
}

} // namespace

bool Sku::holds(const std::string& planId) const
{
    return std::any_of(plans.begin(), plans.end(),
                       [&](const ServicePlan* p) { return sameText(p->id, planId); });
}

const Sku* skuById(const std::string& id)
{
    const auto& all = skuCatalogue();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Sku& s) { return sameText(s.id, id); });
    return found == all.end() ? nullptr : &*found;
}

const Sku* skuNamed(const std::string& partNumber)
{
    const auto& all = skuCatalogue();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Sku& s) { return s.partNumber == partNumber; });
    return found == all.end() ? nullptr : &*found;
}

const std::vector<std::pair<const char*, const char*>>& exclusivePlans()
{
    static const std::vector<std::pair<const char*, const char*>> all{
        {skuExchangeOne.id, skuExchangeTwo.id}, {skuSharePointOne.id, skuSharePointTwo.id}};
    return all;
}

} // namespace jonction::sandbox
