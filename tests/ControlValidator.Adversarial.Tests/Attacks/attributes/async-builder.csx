[[|System.Runtime.CompilerServices.AsyncMethodBuilder(typeof(string))|]] sealed class Own { }

[Control("CV-ATTRIBUTES-001", "Builds tasks in its own way", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
