[Control("CV-IMPLICIT-095", "Names a type as a method's type argument only", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|Array.Empty<System.Threading.Thread>()|].Length == 0 ? Verdict.Pass : Verdict.Fail;
