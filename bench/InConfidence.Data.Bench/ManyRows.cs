using System.Collections.Concurrent;
using System.Data.Common;
using InConfidence.Data.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace InConfidence.Data.Bench;

/// <summary>Inserts rows below the saving path, as the model maps them: many in one statement on a server, one prepared statement for each table else.</summary>
internal static class ManyRows
{
    private static readonly ConcurrentDictionary<(string Database, Type Row), Table> Tables = new();

    public static async Task InsertAsync(Database database, IEnumerable<object> rows)
    {
        await using var connection = database.CreateConnection();
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        foreach (var group in rows.GroupBy(row => row.GetType()))
        {
            var table = Tables.GetOrAdd((database.Name, group.Key), key => Table.Of(database, key.Row));
            if (connection is NpgsqlConnection server)
                await table.CopyAsync(server, group);
            else
                await table.InsertAsync(connection, transaction, group);
        }
        await transaction.CommitAsync();
    }

    private sealed record Column(string Name, Func<object, object?> Read);

    private sealed record Table(string Name, IReadOnlyList<Column> Columns)
    {
        private string Names => string.Join(", ", Columns.Select(column => Database.Quote(column.Name)));

        public static Table Of(Database database, Type row)
        {
            using var context = database.CreateContext();
            var type = context.Model.FindEntityType(row)!;
            return new(type.GetTableName()!, [.. type.GetProperties().Select(property => new Column(property.GetColumnName(), Reading(property)))]);
        }

        public async Task CopyAsync(NpgsqlConnection connection, IEnumerable<object> rows)
        {
            await using var copy = await connection.BeginBinaryImportAsync($"COPY {Database.Quote(Name)} ({Names}) FROM STDIN (FORMAT BINARY)");
            foreach (var row in rows)
            {
                await copy.StartRowAsync();
                foreach (var column in Columns)
                    await (column.Read(row) is { } value ? copy.WriteAsync(value) : copy.WriteNullAsync());
            }
            await copy.CompleteAsync();
        }

        public async Task InsertAsync(DbConnection connection, DbTransaction transaction, IEnumerable<object> rows)
        {
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"INSERT INTO {Database.Quote(Name)} ({Names}) VALUES ({string.Join(", ", Columns.Select((_, number) => $"@p{number}"))})";
            foreach (var number in Enumerable.Range(0, Columns.Count))
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = $"@p{number}";
                command.Parameters.Add(parameter);
            }
            foreach (var row in rows)
            {
                for (var number = 0; number < Columns.Count; number++)
                    command.Parameters[number].Value = Columns[number].Read(row) ?? DBNull.Value;
                await command.ExecuteNonQueryAsync();
            }
        }

        private static Func<object, object?> Reading(IProperty property)
        {
            var (getter, converter) = (property.PropertyInfo!, property.GetTypeMapping().Converter);
            return row => getter.GetValue(row) is { } value ? converter is null ? value : converter.ConvertToProvider(value) : null;
        }
    }
}
