[Control("CV-IMPLICIT-090", "Names a type as a type argument only", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    [|new List<System.IO.FileInfo>()|].Count == 0 ? Verdict.Pass : Verdict.Fail;
