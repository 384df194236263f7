namespace ControlValidator.Sources;

/// <summary>The collections of a ScubaGear export: the keys that it writes, and the commands that fill them.</summary>
internal static class ScubaKeys
{
    /// <summary>Whether an object with such a key is part of a ScubaGear export.</summary>
    public static bool IsKnown(string key) => key switch
    {
        "conditional_access_policies" or "authorization_policies" or "admin_consent_policies" or "privileged_users"
            or "privileged_service_principals" or "privileged_roles" or "service_plans" or "directory_settings" or "authentication_method"
            or "domain_settings" or "license_information" or "total_user_count" or "risky_applications" or "risky_third_party_service_principals"
            or "cap_table_data" or "scuba_config" or "tenant_details" or "baseline_version"
            or "protection_policy_rules" or "dlp_compliance_policies" or "dlp_compliance_rules" or "malware_filter_policies"
            or "anti_phish_policies" or "hosted_content_filter_policies" or "safe_attachment_policies" or "safe_attachment_rules"
            or "protection_alerts" or "admin_audit_log_config" or "safe_links_policies" or "safe_links_rules" or "atp_policy_for_o365"
            or "defender_license" or "remote_domains" or "spf_records" or "dkim_config" or "dkim_records" or "dmarc_records" or "transport_config"
            or "sharing_policy" or "transport_rule" or "org_config" or "conn_filter"
            or "SPO_tenant_info" or "SPO_tenant" or "SPO_site" or "Tenant_sync_info" or "Expected_results"
            or "teams_tenant_info" or "meeting_policies" or "federation_configuration" or "client_configuration" or "app_policies"
            or "broadcast_policies" or "tenant_app_settings"
            or "environment_creation" or "environment_list" or "tenant_isolation" or "dlp_policies" => true,
        _ => IsCommands(key, out _),
    };

    /// <summary>What an export says of itself rather than of the tenant.</summary>
    public static bool IsAboutExport(string key) =>
        key is "baseline_version" or "module_version" or "date" or "timestamp_zulu" or "report_uuid";

    /// <summary>Whether a key lists the commands that ran, or those that failed.</summary>
    public static bool IsCommands(string key, out bool failed)
    {
        failed = key.EndsWith("_unsuccessful_commands", StringComparison.Ordinal);
        return failed || key.EndsWith("_successful_commands", StringComparison.Ordinal);
    }

    /// <summary>The resource type of what stands under a key.</summary>
    public static string TypeOf(string key) => key switch
    {
        "conditional_access_policies" => "microsoft.graph.conditionalAccessPolicy",
        "authorization_policies" => "microsoft.graph.authorizationPolicy",
        _ => $"scuba.{key}",
    };

    /// <summary>The keys that a command fills; empty where it is not known which.</summary>
    public static string[] FilledBy(string command) => Directory(command) ?? Mail(command) ?? Collaboration(command) ?? [];

    private static string[]? Directory(string command) => command switch
    {
        "Get-MgBetaIdentityConditionalAccessPolicy" => ["conditional_access_policies"],
        "Get-MgBetaPolicyAuthorizationPolicy" => ["authorization_policies"],
        "Get-MgBetaPolicyAdminConsentRequestPolicy" => ["admin_consent_policies"],
        "Get-MgBetaSubscribedSku" => ["service_plans", "license_information"],
        "Get-PrivilegedUser" => ["privileged_users", "privileged_service_principals"],
        "Get-PrivilegedRole" => ["privileged_roles"],
        "Get-MgBetaDirectorySetting" => ["directory_settings"],
        "Get-MgBetaPolicyAuthenticationMethodPolicy" => ["authentication_method"],
        "Get-MgBetaDomain" => ["domain_settings"],
        "Get-MgBetaUserCount" => ["total_user_count"],
        "Get-ApplicationsWithRiskyPermissions" or "Format-RiskyApplications" => ["risky_applications"],
        "Get-ServicePrincipalsWithRiskyPermissions" => ["risky_applications", "risky_third_party_service_principals"],
        _ => null,
    };

    private static string[]? Mail(string command) => command switch
    {
        "Get-AdminAuditLogConfig" => ["admin_audit_log_config"],
        "Get-EOPProtectionPolicyRule" => ["protection_policy_rules"],
        "Get-ATPProtectionPolicyRule" => ["protection_policy_rules"],
        "Get-MalwareFilterPolicy" => ["malware_filter_policies"],
        "Get-AntiPhishPolicy" => ["anti_phish_policies"],
        "Get-HostedContentFilterPolicy" => ["hosted_content_filter_policies"],
        "Get-HostedConnectionFilterPolicy" => ["conn_filter"],
        "Get-AcceptedDomain" => ["all_domains", "spf_records", "dkim_records", "dmarc_records"],
        "Get-SafeAttachmentPolicy" => ["safe_attachment_policies"],
        "Get-SafeAttachmentRule" => ["safe_attachment_rules"],
        "Get-SafeLinksPolicy" => ["safe_links_policies"],
        "Get-SafeLinksRule" => ["safe_links_rules"],
        "Get-AtpPolicyForO365" => ["atp_policy_for_o365"],
        "Get-DlpCompliancePolicy" => ["dlp_compliance_policies"],
        "Get-DlpComplianceRule" => ["dlp_compliance_rules"],
        "Get-ProtectionAlert" => ["protection_alerts"],
        "Get-RemoteDomain" => ["remote_domains"],
        "Get-DkimSigningConfig" => ["dkim_config"],
        "Get-ScubaSpfRecord" or "Get-ScubaSpfRecords" => ["spf_records"],
        "Get-ScubaDkimRecord" or "Get-ScubaDkimRecords" => ["dkim_records"],
        "Get-ScubaDmarcRecord" or "Get-ScubaDmarcRecords" => ["dmarc_records"],
        "Get-TransportConfig" => ["transport_config"],
        "Get-SharingPolicy" => ["sharing_policy"],
        "Get-TransportRule" => ["transport_rule"],
        "Get-OrganizationConfig" => ["org_config"],
        _ => null,
    };

    private static string[]? Collaboration(string command) => command switch
    {
        "Get-SPOTenant" or "Get-PnPTenant" => ["SPO_tenant"],
        "Get-SPOSite" or "Get-PnPTenantSite" => ["SPO_site"],
        "Get-CsTenant" => ["teams_tenant_info"],
        "Get-CsTeamsMeetingPolicy" => ["meeting_policies"],
        "Get-CsTenantFederationConfiguration" => ["federation_configuration"],
        "Get-CsTeamsClientConfiguration" => ["client_configuration"],
        "Get-CsTeamsAppPermissionPolicy" => ["app_policies"],
        "Get-CsTeamsMeetingBroadcastPolicy" => ["broadcast_policies"],
        "Get-TenantSettings" => ["environment_creation"],
        "Get-AdminPowerAppEnvironment" => ["environment_list"],
        "Get-PowerAppTenantIsolationPolicy" => ["tenant_isolation"],
        "Get-DlpPolicy" => ["dlp_policies"],
        _ => null,
    };
}
