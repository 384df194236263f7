/// <summary>A subscription has one resource for each plan, paid or not; its name says which.</summary>
Verdict IsPlan(Pricing plan, string name) => plan.Resource.Root["name"].As<string>().Is(name);

Verdict IsPaid(Pricing plan) => plan.Properties.PricingTier.Is("Standard");

/// <summary>Extensions of a plan that is not paid for do nothing.</summary>
Verdict HasExtension(Pricing plan, string name) =>
    IsPaid(plan) & plan.Properties.Extensions.OrEmpty().Any(extension => extension.Name.Is(name) & extension.IsEnabled.Is("True"));
