sealed class Mine : [|Exception|] { public override string Message => "x"; }

[Control("CV-CRASH-053", "Makes an exception of its own", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    throw new Mine();
