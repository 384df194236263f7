using System.Text.Json;

namespace ControlValidator.Sources;

/// <summary>Members by name, whatever their casing: PowerShell writes what Azure and Graph answer under names of its own.</summary>
internal static class NamedMember
{
    extension(JsonElement json)
    {
        /// <summary>The member of an object with that very name, else the first that differs from it in casing only.</summary>
        public bool TryFind(string name, out JsonProperty member)
        {
            member = default;
            if (json.ValueKind is not JsonValueKind.Object)
                return false;
            var found = false;
            foreach (var candidate in json.EnumerateObject())
            {
                if (candidate.NameEquals(name))
                {
                    member = candidate;
                    return true;
                }
                if (!found && string.Equals(candidate.Name, name, StringComparison.OrdinalIgnoreCase))
                    (member, found) = (candidate, true);
            }
            return found;
        }

        /// <summary>The value under a name; undefined where there is none.</summary>
        public JsonElement Named(string name) => json.TryFind(name, out var member) ? member.Value : default;

        /// <summary>The text under a name; null where there is none, or something else.</summary>
        public string? TextOf(string name) => json.Named(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
    }
}
