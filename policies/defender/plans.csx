/// <summary>
/// A subscription has one resource for each plan, paid or not; its name says which. Where an export has a name for its readers besides,
/// the one that the platform knows it by is the `ResourceName`.
/// </summary>
Verdict IsPlan(Pricing plan, string name)
{
    var known = plan.Resource.Root["ResourceName"];
    return (known.Gap is Gap.Absent ? plan.Resource.Root["name"] : known).As<string>().Is(name);
}

Verdict IsPaid(Pricing plan) => plan.Properties.PricingTier.Is("Standard");

/// <summary>The plan for storage that knows extensions. That the subscription has it is a control of its own, CV-DEF-013.</summary>
Verdict IsStoragePlanWithExtensions(Pricing plan) => IsPlan(plan, "StorageAccounts") & HasCurrentStoragePlan(plan);

/// <summary>Where no sub-plan is stated, it is the one of the first generation.</summary>
Verdict HasCurrentStoragePlan(Pricing plan) => plan.Properties.SubPlan.OrDefault("PerTransaction").Is("DefenderForStorageV2");

/// <summary>Extensions of a plan that is not paid for do nothing.</summary>
Verdict HasExtension(Pricing plan, string name) =>
    IsPaid(plan) & plan.Properties.Extensions.OrEmpty().Any(extension => extension.Name.Is(name) & extension.IsEnabled.Is("True"));
