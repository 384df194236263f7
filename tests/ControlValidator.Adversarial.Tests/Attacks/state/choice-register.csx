sealed class Fake : [|Choice|] { private Fake() : base("x") { } public static void Poison() => Register<GrantControl>(_ => GrantControl.Mfa); }

[Control("CV-STATE-214", "Registers a choice under another's type", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
