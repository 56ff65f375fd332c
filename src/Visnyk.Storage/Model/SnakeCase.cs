using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Visnyk.Storage.Model;

/// <summary>Names tables and columns <c>like_this</c>, so that SQL written by hand reads the same on both databases.</summary>
internal static partial class SnakeCase
{
    public static void Configure(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            if (entity.GetTableName() is not null)
            {
                entity.SetTableName(Of(entity.ClrType.Name));
            }

            foreach (var property in entity.GetProperties())
            {
                property.SetColumnName(Of(property.Name));
            }
        }
    }

    private static string Of(string name) => Hump().Replace(name, "$1_$2").ToLowerInvariant();

    [GeneratedRegex("([a-z0-9])([A-Z])", RegexOptions.CultureInvariant)]
    private static partial Regex Hump();
}
