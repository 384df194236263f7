[Control("OWN-IDN-001", "Applications have an owner who can sign in",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.Medium)]
[Why("Nobody renews, reviews or retires what belongs to people who have left.")]
[Fix("Name an owner who works here.")]
Verdict HasAnOwnerWhoCanSignIn(Application application, Snapshot snapshot) =>
    application.Resource["owners"].Items().Any(owner => CanSignIn(snapshot, owner["id"].As<string>().Value));

static Verdict CanSignIn(Snapshot snapshot, string id) =>
    snapshot.All<User>().Any(user => user.Id.Is(id) & user.AccountEnabled.Is(true));
