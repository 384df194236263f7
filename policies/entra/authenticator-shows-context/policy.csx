#load "../conditional-access.csx"
#load "../authentication-methods.csx"

const string Nobody = "00000000-0000-0000-0000-000000000000";

[Control("CV-AAD-303", "Microsoft Authenticator shows what is being approved",
    Pillar = Pillar.Identities, Level = 2, Severity = Severity.Medium)]
[Why("A prompt that names neither application nor place is approved out of habit; that is how push fatigue attacks work.")]
[Fix("In the authentication methods policy, for Microsoft Authenticator: switch one-time codes off, and show the application name and the geographic location to all users.")]
[Maps("MCSB", "IM-6"), Maps("NIST SP 800-53", "IA-2(1)"), Maps("NIST SP 800-53", "IA-5"), Maps("CISA SCuBA", "MS.AAD.3.3")]
[Maps("MITRE ATT&CK", "T1110"), Maps("MITRE ATT&CK", "T1621"), SameAs("ScubaGear", "MS.AAD.3.3v2")]
Verdict AuthenticatorShowsWhatIsBeingApproved(Snapshot snapshot)
{
    var phishable = !Covered(
        snapshot, "MS.AAD.3.1v1", "demands methods that resist phishing",
        policy => DemandsPhishingResistance(snapshot, policy),
        policy => AppliesToEverySignIn(snapshot, policy),
        AllUsers);
    return Method(snapshot, "MicrosoftAuthenticator", method =>
        (method.IsSoftwareOathEnabled.Is(false) & ShownToAll(method.ShowsApplication) & ShownToAll(method.ShowsLocation))
            .When(method.State.Is("enabled") & NotDecidedOtherwise(phishable)));
}

static Verdict ShownToAll(FeatureSetting setting) =>
    setting.State.Is("enabled") & setting.IncludeTarget.Is("all_users") & setting.ExcludeTarget.OrDefault(Nobody).Is(Nobody);

// Where it is open whether anything but phishing-resistant methods is left, the prompt is judged: its settings matter until they do not.
static Verdict NotDecidedOtherwise(Verdict phishable) => phishable.Outcome is Outcome.Fail ? phishable : Verdict.Pass;
