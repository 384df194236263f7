using System.Collections.Immutable;

namespace ControlValidator.Analysis.Access;

/// <summary>Template ids of the built-in directory roles that control others. Source: "permissions-reference".</summary>
internal static class RoleIds
{
    public const string GlobalAdministrator = "62e90394-69f5-4237-9190-012177145e10";
    public const string PrivilegedRoleAdministrator = "e8611ab8-c189-46e8-94e1-60213ab1f814";
    public const string PrivilegedAuthenticationAdministrator = "7be44c8a-adaf-4e2a-84d6-ab2649e08a13";
    public const string AuthenticationAdministrator = "c4e39bd9-1100-46d3-8c65-fb160da0071f";
    public const string PasswordAdministrator = "966707d0-3269-4727-9be2-8c3a10f19b9d";
    public const string HelpdeskAdministrator = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
    public const string UserAdministrator = "fe930be7-5e62-47db-91af-98c3a49a38b1";
    public const string GroupsAdministrator = "fdd7a751-b60b-444a-984c-02652fe8fa1c";
    public const string ApplicationAdministrator = "9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3";
    public const string CloudApplicationAdministrator = "158c047a-c907-4556-b7ef-446551a6b5f7";
    public const string HybridIdentityAdministrator = "8ac3fc64-6eca-42ea-9e69-59f4c7b60eb2";
    public const string DirectorySynchronizationAccounts = "d29b2b05-8046-44ba-8758-1e26182fcf32";
    public const string IntuneAdministrator = "3a2c62db-5318-420d-8d74-23affee5d9d5";
    public const string ExchangeAdministrator = "29232cdf-9323-42fd-ade2-1d097af3e4de";
    public const string DirectoryWriters = "9360feb5-f418-4baa-8175-e2a00bac4301";
    public const string PartnerTier1Support = "4ba39ca4-527c-499a-b93d-d9b492c50246";
    public const string PartnerTier2Support = "e00e864a-17c5-4a4b-9c06-f5b95a8d5bd8";
    public const string DirectoryReaders = "88d8e3e3-8f55-4a1e-953a-9b9898b8876b";
    public const string GuestInviter = "95e79109-95c0-4d8e-aee3-d01accf2d47b";
    public const string MessageCenterReader = "790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b";
    public const string ReportsReader = "4a5d8f65-41da-4de4-8968-e035b65339cf";
    public const string UserExperienceSuccessManager = "27460883-1df1-4691-b032-3b79643e5e63";
    public const string UsageSummaryReportsReader = "75934031-6c7e-415a-99d7-48dbd49e875e";

    /// <summary>
    /// Roles of the highest criticality: those that are predefined as "very high", and the one that sets everybody's credentials. Source:
    /// "predefined-classification-rules", "privileged-roles-permissions".
    /// </summary>
    public static ImmutableArray<string> TierZero { get; } =
    [
        GlobalAdministrator, PrivilegedRoleAdministrator, PrivilegedAuthenticationAdministrator, AuthenticationAdministrator, ApplicationAdministrator,
        CloudApplicationAdministrator, HybridIdentityAdministrator, IntuneAdministrator, UserAdministrator,
    ];

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        [GlobalAdministrator] = "Global Administrator",
        [PrivilegedRoleAdministrator] = "Privileged Role Administrator",
        [PrivilegedAuthenticationAdministrator] = "Privileged Authentication Administrator",
        [AuthenticationAdministrator] = "Authentication Administrator",
        [PasswordAdministrator] = "Password Administrator",
        [HelpdeskAdministrator] = "Helpdesk Administrator",
        [UserAdministrator] = "User Administrator",
        [GroupsAdministrator] = "Groups Administrator",
        [ApplicationAdministrator] = "Application Administrator",
        [CloudApplicationAdministrator] = "Cloud Application Administrator",
        [HybridIdentityAdministrator] = "Hybrid Identity Administrator",
        [DirectorySynchronizationAccounts] = "Directory Synchronization Accounts",
        [IntuneAdministrator] = "Intune Administrator",
        [ExchangeAdministrator] = "Exchange Administrator",
        [DirectoryWriters] = "Directory Writers",
        [PartnerTier1Support] = "Partner Tier1 Support",
        [PartnerTier2Support] = "Partner Tier2 Support",
    };

    /// <summary>The name of a role, where it is one of those here.</summary>
    public static string? NameOf(string id) => Names.GetValueOrDefault(id);
}
