namespace ControlValidator.Scripting;

/// <summary>Reads a file of policies, or says what is wrong with it.</summary>
internal delegate PolicyText? PolicyTextReader(string path, string fullPath, out Diagnostic? problem);
