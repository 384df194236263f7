// What the controls on authentication methods share. ScubaGear exports the policy and its methods apart, Microsoft Graph together.

static ResourceSet<Node> MethodsPolicies(Snapshot snapshot) => IsFromScubaGear(snapshot)
    ? snapshot.All<ScubaAuthenticationMethod>().As(exported => exported.Policy)
    : snapshot.All<AuthenticationMethodsPolicy>().As(policy => policy.Resource.Root);

static Verdict Method(Snapshot snapshot, string id, Func<AuthenticationMethod, Verdict> judge)
{
    var methods = IsFromScubaGear(snapshot)
        ? snapshot.All<ScubaAuthenticationMethod>().As(exported => exported.Methods)
        : snapshot.All<AuthenticationMethodsPolicy>().As(policy => policy.AuthenticationMethodConfigurations);
    return methods.All(list => JudgeMethod(list, id, judge));
}

static Verdict JudgeMethod(Items<AuthenticationMethod> methods, string id, Func<AuthenticationMethod, Verdict> judge)
{
    var found = methods.Where(method => method.Id.Is(id).Outcome is Outcome.Pass).ToList();
    return found.Count == 0
        ? Verdict.Unknown.Because($"the export has no method `{id}`")
        : found.Aggregate(Verdict.NotApplicable, (verdict, method) => verdict & judge(method));
}

static bool IsFromScubaGear(Snapshot snapshot) => snapshot.All("scuba.authentication_method").Completeness is not Completeness.NotExported;
