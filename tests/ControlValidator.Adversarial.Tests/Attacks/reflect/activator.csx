[Control("CV-REFLECT-139", "Makes an object of a type", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|Activator.CreateInstance<System.Text.StringBuilder>|]() is null ? Verdict.Fail : Verdict.Pass;
