sealed class Text { public override string ToString() => $"{this}"; }

[Control("CV-EXHAUST-030", "Prints itself while it is printed", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return $"{new Text()}".Length > 0 ? Verdict.Pass : Verdict.Fail;
}
