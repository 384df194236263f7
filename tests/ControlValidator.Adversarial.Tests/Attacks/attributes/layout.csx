[[|System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Explicit)|]] struct Both { }

[Control("CV-ATTRIBUTES-008", "Lays one field over another", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) =>
    Verdict.Pass;
