[Control("CV-REFLECT-142", "Has the compiler write paths", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass.Because(Where());

string Where([[|System.Runtime.CompilerServices.CallerFilePath|]] string path = "") => path;
