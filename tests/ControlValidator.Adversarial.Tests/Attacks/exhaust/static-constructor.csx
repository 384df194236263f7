static class Held { public static readonly int Value; static Held() { var n = 0; while (n >= 0) [|n|] ^= 1; Value = n; } }

[Control("CV-EXHAUST-102", "Loops in a static constructor", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return Held.Value > 0 ? Verdict.Pass : Verdict.Fail;
}
