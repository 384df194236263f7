namespace ControlValidator.Azure.Generator;

/// <summary>Names cut into words and put together again.</summary>
internal static class Words
{
    /// <summary>
    /// PascalCase with everything dropped that cannot stand in a C# name; a letter after such a character is raised, and digits stay
    /// apart: <c>1.2</c> is <c>V1_2</c>.
    /// </summary>
    public static string Pascal(string name)
    {
        var result = new System.Text.StringBuilder(name.Length);
        var raise = true;
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c) || (c == '_' && result.Length > 0))
            {
                if (raise && char.IsAsciiDigit(c) && result.Length > 0 && char.IsAsciiDigit(result[^1]))
                    result.Append('_');
                result.Append(raise ? char.ToUpperInvariant(c) : c);
                raise = false;
            }
            else
            {
                raise = true;
            }
        }
        if (result.Length == 0)
            return "None";
        return char.IsAsciiDigit(result[0]) ? $"V{result}" : result.ToString();
    }

    /// <summary>The words of a PascalCase name: <c>KeyVault</c> is "Key", "Vault"; <c>PublicIPAddress</c> is "Public", "IPAddress".</summary>
    public static IReadOnlyList<string> Split(string pascal)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= pascal.Length; i++)
        {
            if (i == pascal.Length || (char.IsAsciiLetterUpper(pascal[i]) && !char.IsAsciiLetterUpper(pascal[i - 1])))
            {
                words.Add(pascal[start..i]);
                start = i;
            }
        }
        return words;
    }

    /// <summary>Puts a prefix before a name; words that end the one and begin the other are said once,
    /// and a name that ends with the prefix says it already.</summary>
    public static string Join(string prefix, string name)
    {
        var (left, right) = (Split(prefix), Split(name));
        if (right.TakeLast(left.Count).SequenceEqual(left, StringComparer.OrdinalIgnoreCase))
            return name;
        for (var overlap = Math.Min(left.Count, right.Count); overlap > 0; overlap--)
        {
            if (left.TakeLast(overlap).SequenceEqual(right.Take(overlap), StringComparer.OrdinalIgnoreCase))
                return string.Concat(left.SkipLast(overlap).Concat(right));
        }
        return prefix + name;
    }

    /// <summary>
    /// The package names an object that a provider writes and reads under two names <c>AOrB</c>; the last says what it is:
    /// <c>StorageAccountPropertiesCreateParametersOrStorageAccountProperties</c> is <c>StorageAccountProperties</c>.
    /// </summary>
    public static string LastAlternative(string name)
    {
        var words = Split(name);
        var last = words.Count - 1;
        while (last >= 0 && words[last] != "Or")
            last--;
        return last >= 2 && words.Count - last > 2 ? string.Concat(words.Skip(last + 1)) : name;
    }
}
