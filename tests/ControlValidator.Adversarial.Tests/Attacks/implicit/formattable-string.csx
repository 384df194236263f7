[Control("CV-IMPLICIT-089", "Keeps an interpolation unformatted", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Do();

Verdict Do() { [|FormattableString s = $"{1}"|]; return s is null ? Verdict.Fail : Verdict.Pass; }
