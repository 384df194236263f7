[Control("CV-REFLECT-155", "Gets at a type's handle", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject|](null!) is null ? Verdict.Fail : Verdict.Pass;
