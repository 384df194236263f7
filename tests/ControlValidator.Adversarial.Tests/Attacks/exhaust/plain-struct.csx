struct Box { public object? Inner; }

[Control("CV-EXHAUST-116", "Compares boxes in boxes", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    object o = 1; for (var i = 0; i < 20000; i++) [|o = new Box { Inner = o };|] return o.Equals(1) ? Verdict.Pass : Verdict.Fail;
}
